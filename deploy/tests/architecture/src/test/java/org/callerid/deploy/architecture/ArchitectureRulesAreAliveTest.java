// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A rule about a package that does not exist always passes, so every name that the rules use must exist and be in use.
 */
class ArchitectureRulesAreAliveTest {
    private static final String PACKAGE_INFO = "package-info";

    @ParameterizedTest
    @EnumSource
    void everyLayerExists(Layer layer) {
        assertThat(in(layer).stream().anyMatch(type -> !type.getSimpleName().equals(PACKAGE_INFO)))
                .as("there is something in %s", layer)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("packagesInUse")
    void everyTechnologyIsInUseAtHome(Technology technology, String name) {
        assertThat(isUsedAtHome(technology, name)).as("%s at home in %s", name, technology.allowedLayers()).isTrue();
    }

    static Stream<Object[]> packagesInUse() {
        return Stream.of(Technology.values())
                .flatMap(technology -> technology.packages().stream().map(name -> new Object[]{technology, name}));
    }

    private static boolean isUsedAtHome(Technology technology, String name) {
        return technology.allowedLayers()
                .stream()
                .flatMap(home -> in(home).stream())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .anyMatch(target -> target.getPackageName().equals(name)
                        || target.getPackageName().startsWith(name + "."));
    }

    private static JavaClasses in(Layer layer) {
        return ClassTree.PRODUCT.classes()
                .that(JavaClass.Predicates.resideInAPackage(layer.in(ClassTree.PRODUCT)).as("in " + layer));
    }
}
