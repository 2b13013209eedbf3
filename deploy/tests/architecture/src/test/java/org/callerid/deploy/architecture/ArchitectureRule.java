// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the layers. Each rule names the class of the wrong tree that it must catch. */
@SuppressWarnings("ImmutableEnumChecker") // The rules have no state, which the type Function does not say.
enum ArchitectureRule {
    EVERY_CLASS_IS_IN_A_LAYER("util.BelongsNowhere", tree -> classes().should()
            .resideInAnyPackage(tree.packages(Layer.DOMAIN, Layer.MODEL, Layer.PORTS, Layer.USE_CASES, Layer.REST,
                    Layer.JPA, Layer.AGI, Layer.REDIS, Layer.DASHBOARD, Layer.SETTINGS, Layer.BOOT, Layer.LAUNCHER,
                    Layer.WIRING, Layer.RESILIENCE, Layer.HTTP, Layer.SHEET, Layer.METRICS, Layer.ALERTS,
                    Layer.POSTGRES,
                    Layer.CLI))),

    /** And functions of mathematics, which have no input, output or state. */
    DOMAIN_KNOWS_ONLY_ITSELF("domain.KnowsALibrary", tree -> knowOnly(
            Stream.of(Layer.DOMAIN.in(tree), "org.apache.commons.numbers.."), tree, Layer.DOMAIN)),

    APPLICATION_ADDS_ONLY_THE_DOMAIN("application.usecase.KnowsEveryTechnology", tree -> knowOnly(tree,
            Layer.APPLICATION, Layer.APPLICATION, Layer.DOMAIN)),

    MODEL_KNOWS_ONLY_THE_DOMAIN("application.model.KnowsAPort", tree -> knowOnly(tree, Layer.MODEL, Layer.MODEL,
            Layer.DOMAIN)),

    INBOUND_SIDE_DOES_NOT_KNOW_OUTGOING_PORTS("adapter.rest.KnowsAnOutgoingPort", tree -> noClasses().that()
            .resideInAnyPackage(tree.packages(Layer.PORTS_IN, Layer.REST, Layer.AGI, Layer.DASHBOARD, Layer.HTTP))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layer.PORTS_OUT.in(tree))),

    OUTBOUND_SIDE_DOES_NOT_KNOW_INCOMING_PORTS("adapter.jpa.KnowsAnIncomingPort", tree -> noClasses().that()
            .resideInAnyPackage(
                    tree.packages(Layer.PORTS_OUT, Layer.JPA, Layer.REDIS, Layer.SHEET, Layer.METRICS, Layer.ALERTS))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layer.PORTS_IN.in(tree))),

    PORTS_DO_NOT_KNOW_USE_CASES("application.port.in.KnowsItsUseCase", tree -> noClasses().that()
            .resideInAPackage(Layer.PORTS.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layer.USE_CASES.in(tree))),

    ADAPTERS_DO_NOT_KNOW_USE_CASES("adapter.rest.KnowsAUseCase", tree -> noClasses().that()
            .resideInAPackage(Layer.ADAPTERS.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layer.USE_CASES.in(tree))),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER("adapter.rest.KnowsAnotherAdapter", tree -> slices()
            .matching(Layer.ADAPTERS.in(tree).replace("..", ".(*).."))
            .should()
            .notDependOnEachOther()),

    NOBODY_KNOWS_DEPLOY("adapter.rest.KnowsDeploy", tree -> noClasses().that()
            .resideOutsideOfPackage(Layer.DEPLOY.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Layer.DEPLOY.in(tree))),

    STATUS_CODES_STAY_IN_PROTOCOL_ADAPTERS("adapter.jpa.KeepsAStatusCode", tree -> noFields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(tree.packages(Layer.DOMAIN, Layer.APPLICATION, Layer.JPA, Layer.REDIS, Layer.AGI))
            .should()
            .haveNameMatching("(?i).*(http|status(code)?$).*")
            .andShould()
            .haveRawType(int.class)),

    EACH_TECHNOLOGY_STAYS_AT_HOME("application.usecase.KnowsEveryTechnology", Technology::eachStaysAtHome),

    NOBODY_READS_THE_SYSTEM_CLOCK("application.usecase.ReadsTheClock", tree -> SystemClock.isReadByNobody()),

    NO_FIELD_IS_INJECTED("adapter.rest.InjectsIntoAField", tree -> noFields().should()
            .beAnnotatedWith("jakarta.inject.Inject")),

    DOMAIN_HAS_NO_SETTERS("domain.HasASetter", tree -> noMethods().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Layer.DOMAIN.in(tree))
            .should()
            .haveNameMatching("set([A-Z].*)?")),

    DOMAIN_FIELDS_STAY("domain.HasASetter", tree -> fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Layer.DOMAIN.in(tree))
            .should()
            .beFinal()),

    PACKAGES_FORM_NO_CYCLE("adapter.jpa.KnowsAnotherAdapter", tree -> slices().matching(tree.base() + ".(**)")
            .should()
            .beFreeOfCycles()),

    EVERY_PACKAGE_IS_NULL_MARKED("util.BelongsNowhere", tree -> classes()
            .should(ArchConditions.be(DescribedPredicate.describe("in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)))));

    private final String wrongClass;
    private final Function<ClassTree, ArchRule> onTree;

    ArchitectureRule(String wrongClass, Function<ClassTree, ArchRule> onTree) {
        this.wrongClass = wrongClass;
        this.onTree = onTree;
    }

    ArchRule on(ClassTree tree) {
        return onTree.apply(tree);
    }

    /** Its name below the base package of the wrong tree. */
    String wrongClass() {
        return wrongClass;
    }

    /** An allow list: a deny list would always lack the newest library. */
    private static ArchRule knowOnly(ClassTree tree, Layer who, Layer... whom) {
        return knowOnly(Stream.of(tree.packages(whom)), tree, who);
    }

    private static ArchRule knowOnly(Stream<String> whom, ClassTree tree, Layer who) {
        String[] allowed = Stream.concat(Stream.of("java..", "org.jspecify.annotations.."), whom)
                .toArray(String[]::new);
        return classes().that()
                .resideInAPackage(who.in(tree))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
