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

/** What the map forbids. Each rule names the class of the wrong tree that it must catch. */
@SuppressWarnings("ImmutableEnumChecker") // The rules keep nothing; Function does not say so.
enum MapRule {
    EVERY_CLASS_HAS_ITS_PLACE("util.BelongsNowhere", tree -> classes().should()
            .resideInAnyPackage(tree.packages(Place.DOMAIN, Place.PORTS, Place.USE_CASES, Place.REST,
                    Place.JPA, Place.AGI, Place.REDIS, Place.DASHBOARD, Place.SETTINGS, Place.BOOT, Place.LAUNCHER,
                    Place.WIRING, Place.RESILIENCE, Place.HTTP, Place.SHEET, Place.POSTGRES, Place.CLI))),

    DOMAIN_KNOWS_ONLY_ITSELF("domain.KnowsALibrary", tree -> knowOnly(tree, Place.DOMAIN, Place.DOMAIN)),

    APPLICATION_ADDS_ONLY_THE_DOMAIN("application.usecase.KnowsEveryTechnology", tree -> knowOnly(tree,
            Place.APPLICATION, Place.APPLICATION, Place.DOMAIN)),

    PORTS_DO_NOT_KNOW_USE_CASES("application.port.in.KnowsItsUseCase", tree -> noClasses().that()
            .resideInAPackage(Place.PORTS.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Place.USE_CASES.in(tree))),

    ADAPTERS_DO_NOT_KNOW_USE_CASES("adapter.rest.KnowsAUseCase", tree -> noClasses().that()
            .resideInAPackage(Place.ADAPTERS.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Place.USE_CASES.in(tree))),

    ADAPTERS_DO_NOT_KNOW_EACH_OTHER("adapter.rest.KnowsAnotherAdapter", tree -> slices()
            .matching(Place.ADAPTERS.in(tree).replace("..", ".(*).."))
            .should()
            .notDependOnEachOther()),

    NOBODY_KNOWS_DEPLOY("adapter.rest.KnowsDeploy", tree -> noClasses().that()
            .resideOutsideOfPackage(Place.DEPLOY.in(tree))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Place.DEPLOY.in(tree))),

    EACH_TECHNOLOGY_STAYS_AT_HOME("application.usecase.KnowsEveryTechnology", Technology::eachStaysAtHome),

    NOBODY_READS_THE_SYSTEM_CLOCK("application.usecase.ReadsTheClock", tree -> SystemClock.isReadByNobody()),

    NO_FIELD_IS_INJECTED("adapter.rest.InjectsIntoAField", tree -> noFields().should()
            .beAnnotatedWith("jakarta.inject.Inject")),

    DOMAIN_HAS_NO_SETTERS("domain.HasASetter", tree -> noMethods().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Place.DOMAIN.in(tree))
            .should()
            .haveNameMatching("set([A-Z].*)?")),

    DOMAIN_FIELDS_STAY("domain.HasASetter", tree -> fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(Place.DOMAIN.in(tree))
            .should()
            .beFinal()),

    PACKAGES_FORM_NO_CYCLE("adapter.jpa.KnowsAnotherAdapter", tree -> slices().matching(tree.base() + ".(**)")
            .should()
            .beFreeOfCycles()),

    EVERY_PACKAGE_IS_NULL_MARKED("util.BelongsNowhere", tree -> classes()
            .should(ArchConditions.be(DescribedPredicate.describe("in a package that is @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class)))));

    private final String wrongClass;
    private final Function<Tree, ArchRule> onTree;

    MapRule(String wrongClass, Function<Tree, ArchRule> onTree) {
        this.wrongClass = wrongClass;
        this.onTree = onTree;
    }

    ArchRule on(Tree tree) {
        return onTree.apply(tree);
    }

    /** Below the base package of the wrong tree. */
    String wrongClass() {
        return wrongClass;
    }

    /** A list of what is allowed: one of what is forbidden would always lack the newest library. */
    private static ArchRule knowOnly(Tree tree, Place who, Place... whom) {
        String[] allowed = Stream.concat(Stream.of("java..", "org.jspecify.annotations.."),
                Stream.of(tree.packages(whom))).toArray(String[]::new);
        return classes().that()
                .resideInAPackage(who.in(tree))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
