// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;

/** Classes under one base package, arranged in the layers. The same rules run on the product and on a wrong tree. */
record ClassTree(String base, JavaClasses classes) {
    static final ClassTree PRODUCT = imported("org.callerid",
            location -> ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
                    && !location.contains("-tests.jar"));
    static final ClassTree WRONG = imported(ClassTree.class.getPackageName() + ".wrong",
            ImportOption.Predefined.ONLY_INCLUDE_TESTS);

    String[] packages(Layer... layers) {
        return Arrays.stream(layers).map(layer -> layer.in(this)).toArray(String[]::new);
    }

    private static ClassTree imported(String base, ImportOption which) {
        return new ClassTree(base, new ClassFileImporter().withImportOption(which).importPackages(base));
    }
}
