// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    @ParameterizedTest
    @EnumSource
    void theProductKeepsTheRule(ArchitectureRule rule) {
        rule.on(ClassTree.PRODUCT).check(ClassTree.PRODUCT.classes());
    }

    @ParameterizedTest
    @EnumSource
    void theRuleCatchesTheClassThatBreaksIt(ArchitectureRule rule) {
        assertThat(violations(rule)).anySatisfy(
                violation -> assertThat(violation).contains(ClassTree.WRONG.base() + "." + rule.wrongClass()));
    }

    @ParameterizedTest
    @MethodSource("packagesOfTechnologies")
    void eachPackageOfATechnologyIsCaught(String technology) {
        assertThat(violations(ArchitectureRule.EACH_TECHNOLOGY_STAYS_AT_HOME))
                .anySatisfy(violation -> assertThat(violation).contains("<" + technology + "."));
    }

    static Stream<String> packagesOfTechnologies() {
        return Stream.of(Technology.values())
                .flatMap(technology -> technology.packages().stream());
    }

    @ParameterizedTest
    @MethodSource("readingsOfTheClock")
    void eachReadingOfTheClockIsCaught(String reading) {
        assertThat(violations(ArchitectureRule.NOBODY_READS_THE_SYSTEM_CLOCK))
                .anySatisfy(violation -> assertThat(violation).contains("<" + reading + ">"));
    }

    static Stream<String> readingsOfTheClock() {
        return ClassTree.WRONG.classes()
                .get(ClassTree.WRONG.base() + ".application.usecase.ReadsTheClock")
                .getMethods()
                .stream()
                .map(JavaMethod::getFullName);
    }

    @Test
    void elapsedTimeIsForEverybody() {
        assertThat(violations(ArchitectureRule.NOBODY_READS_THE_SYSTEM_CLOCK))
                .noneSatisfy(violation -> assertThat(violation).contains("MeasuresElapsedTime"));
    }

    private static List<String> violations(ArchitectureRule rule) {
        return rule.on(ClassTree.WRONG).evaluate(ClassTree.WRONG.classes()).getFailureReport().getDetails();
    }
}
