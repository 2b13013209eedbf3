// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;

/** What each room alone may know of the world outside. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed, which its type does not say.
enum Technology {
    ENTITIES(List.of(Place.JPA), "jakarta.persistence", "org.eclipse.persistence"),
    MIGRATIONS(List.of(Place.JPA), "org.flywaydb"),
    SQL(List.of(Place.JPA), "java.sql", "javax.sql", "com.zaxxer.hikari", "org.postgresql"),
    HISTOGRAMS(List.of(Place.JPA), "org.HdrHistogram"),
    HTTP_RESOURCES(List.of(Place.REST), "jakarta.ws.rs"),
    HTTP_DOCUMENTATION(List.of(Place.REST), "org.eclipse.microprofile.openapi"),
    /** REST must see a URL before JAX-RS refuses it; the wiring answers for what never reaches REST. */
    SERVLETS(List.of(Place.REST, Place.DASHBOARD, Place.WIRING, Place.HTTP), "jakarta.servlet"),
    FORMS(List.of(Place.HTTP), "org.apache.commons.fileupload2"),
    /** Where the container leaves CDI's scopes to whoever dispatches. */
    SCOPES(List.of(Place.HTTP), "org.jboss.weld"),
    /** The command line reads the answers of a running server. */
    JSON(List.of(Place.REST, Place.CLI), "com.fasterxml.jackson"),
    HEALTH(List.of(Place.WIRING), "org.eclipse.microprofile.health"),
    UUIDS(List.of(Place.WIRING), "com.fasterxml.uuid"),
    CACHE(List.of(Place.RESILIENCE), "com.github.benmanes.caffeine"),
    SHEETS(List.of(Place.SHEET), "de.siegmar.fastcsv", "org.dhatim.fastexcel"),
    ARCHIVES(List.of(Place.POSTGRES), "org.apache.commons.compress"),
    CONFIG(List.of(Place.SETTINGS, Place.WIRING), "org.eclipse.microprofile.config"),
    CONFIG_OUTSIDE_THE_SERVER(List.of(Place.SETTINGS), "io.smallrye.config"),
    COMMAND_LINE(List.of(Place.CLI), "picocli"),
    SERVER(List.of(Place.LAUNCHER), "fish.payara"),
    SIGNALS(List.of(Place.LAUNCHER), "org.jline"),
    FAULT_TOLERANCE(List.of(Place.RESILIENCE), "org.eclipse.microprofile.faulttolerance"),
    REDIS(List.of(Place.REDIS), "org.redisson"),
    FACES(List.of(Place.DASHBOARD), "jakarta.faces");

    private final List<Place> homes;
    private final List<String> packages;

    Technology(List<Place> homes, String... packages) {
        this.homes = homes;
        this.packages = List.of(packages);
    }

    static ArchRule eachStaysAtHome(Tree tree) {
        return CompositeArchRule
                .of(Arrays.stream(values()).map(technology -> technology.staysAtHome(tree)).toList());
    }

    ArchRule staysAtHome(Tree tree) {
        return noClasses().that()
                .resideOutsideOfPackages(tree.packages(homes.toArray(Place[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.stream().map(name -> name + "..").toArray(String[]::new))
                .as(this + " stays in " + homes);
    }

    List<Place> homes() {
        return homes;
    }

    List<String> packages() {
        return packages;
    }
}
