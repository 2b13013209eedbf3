// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.List;

/** Which layers may use which technology. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not say.
enum Technology {
    ENTITIES(List.of(Layer.JPA), "jakarta.persistence", "org.eclipse.persistence"),
    MIGRATIONS(List.of(Layer.JPA), "org.flywaydb"),
    SQL(List.of(Layer.JPA), "java.sql", "javax.sql", "com.zaxxer.hikari", "org.postgresql"),
    HISTOGRAMS(List.of(Layer.JPA), "org.HdrHistogram"),
    HTTP_RESOURCES(List.of(Layer.REST), "jakarta.ws.rs"),
    /** REST must see a URL before JAX-RS rejects it; the wiring answers requests that never reach REST. */
    SERVLETS(List.of(Layer.REST, Layer.DASHBOARD, Layer.METRICS, Layer.WIRING, Layer.HTTP), "jakarta.servlet"),
    FORMS(List.of(Layer.HTTP), "org.apache.commons.fileupload2"),
    /** The container leaves CDI scopes to the code that dispatches. */
    SCOPES(List.of(Layer.HTTP), "org.jboss.weld"),
    /** The command line reads the responses of a running server. */
    JSON(List.of(Layer.REST, Layer.CLI), "com.fasterxml.jackson"),
    MONITORING(List.of(Layer.METRICS, Layer.WIRING), "io.prometheus"),
    HEALTH(List.of(Layer.WIRING), "org.eclipse.microprofile.health"),
    TRACES(List.of(Layer.WIRING), "io.opentelemetry"),
    UUIDS(List.of(Layer.JPA), "com.fasterxml.uuid"),
    CACHE(List.of(Layer.RESILIENCE), "com.github.benmanes.caffeine"),
    /** Functions that Java itself lacks. */
    MATHEMATICS(List.of(Layer.DOMAIN), "org.apache.commons.numbers"),
    SHEETS(List.of(Layer.SHEET), "de.siegmar.fastcsv", "org.dhatim.fastexcel"),
    ARCHIVES(List.of(Layer.POSTGRES), "org.apache.commons.compress"),
    CONFIG(List.of(Layer.SETTINGS, Layer.WIRING), "org.eclipse.microprofile.config"),
    CONFIG_OUTSIDE_THE_SERVER(List.of(Layer.SETTINGS), "io.smallrye.config"),
    COMMAND_LINE(List.of(Layer.CLI, Layer.LAUNCHER), "picocli"),
    LOG_FORMAT(List.of(Layer.LAUNCHER), "co.elastic.logging"),
    SERVER(List.of(Layer.LAUNCHER), "fish.payara"),
    SIGNALS(List.of(Layer.LAUNCHER), "org.jline"),
    FAULT_TOLERANCE(List.of(Layer.RESILIENCE), "org.eclipse.microprofile.faulttolerance"),
    REDIS(List.of(Layer.REDIS), "org.redisson"),
    FACES(List.of(Layer.DASHBOARD), "jakarta.faces", "org.primefaces"),
    JSON_OBJECTS(List.of(Layer.DASHBOARD, Layer.ALERTS), "jakarta.json"),
    /** The wiring makes the root public, which no role may prevent. */
    CONTAINER_SECURITY(List.of(Layer.DASHBOARD, Layer.WIRING), "jakarta.security");

    private final List<Layer> allowedLayers;
    private final List<String> packages;

    Technology(List<Layer> homes, String... packages) {
        this.allowedLayers = homes;
        this.packages = List.of(packages);
    }

    static ArchRule eachStaysAtHome(ClassTree tree) {
        return CompositeArchRule
                .of(Arrays.stream(values()).map(technology -> technology.staysAtHome(tree)).toList());
    }

    ArchRule staysAtHome(ClassTree tree) {
        return noClasses().that()
                .resideOutsideOfPackages(tree.packages(allowedLayers.toArray(Layer[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.stream().map(name -> name + "..").toArray(String[]::new))
                .as(this + " stays in " + allowedLayers);
    }

    List<Layer> allowedLayers() {
        return allowedLayers;
    }

    List<String> packages() {
        return packages;
    }
}
