// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.HostReport;
import org.callerid.application.port.out.RequestLog;
import org.callerid.application.port.out.UnreadableRows;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.IndexMonitor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The checks of {@code /health}. They query no store, so they answer at once during any outage; a store that hangs is
 * no reason to restart the server.
 */
@Dependent
public class HealthChecks {
    private static final int MAX_NAMED = 10;

    @Produces
    @Liveness
    HealthCheck server() {
        return () -> HealthCheckResponse.up("server");
    }

    /** Without its database the server cannot reserve numbers. */
    @Produces
    @Readiness
    HealthCheck database(Instance<GuardedStore> guarded, Instance<Database> database,
            Instance<ReplicationMonitor> replication) {
        return () -> {
            boolean answers = !guarded.get().isUnavailable();
            HealthCheckResponseBuilder check = HealthCheckResponse.named("database")
                    .status(answers)
                    .withData("state", answers
                            ? "normal"
                            : "out: every request is answered 503 until the database answers again")
                    .withData("replication", replication.get().describe());
            Optional<HostReport> report = database.get().hostReport();
            report.ifPresent(hosts -> check.withData("hosts", String.join("; ", hosts.hosts())));
            String warnings = Stream.concat(replication.get().warning().stream(),
                    report.stream().flatMap(hosts -> hosts.warnings().stream())).collect(Collectors.joining("; "));
            return (warnings.isEmpty() ? check : check.withData("warning", warnings)).build();
        };
    }

    /** Always up: unreadable rows and dropped log entries affect no call, but somebody should look at them. */
    @Produces
    @Readiness
    HealthCheck data(Instance<UnreadableRows> unreadable, Instance<RequestLog> log) {
        return () -> {
            HealthCheckResponseBuilder data = HealthCheckResponse.named("data")
                    .up()
                    .withData("unreadable_rows", unreadable.get().count())
                    .withData("dropped_log_entries", log.get().dropped());
            String first = unreadable.get()
                    .rows()
                    .stream()
                    .limit(MAX_NAMED)
                    .map(row -> row.table() + " " + row.key() + ": " + row.reason())
                    .collect(Collectors.joining("; "));
            return (first.isEmpty() ? data : data.withData("first_unreadable", first)).build();
        };
    }

    /** Always up: the server works without Redis too. */
    @Produces
    @Readiness
    HealthCheck redis(Instance<Optional<RedisModule>> redis) {
        return () -> HealthCheckResponse.named("redis").up().withData("state", describe(redis.get())).build();
    }

    private static String describe(Optional<RedisModule> redis) {
        return redis.map(side -> describe(side.monitor().health()) + side.warning().map(text -> "; " + text).orElse(""))
                .orElse("not configured: the database proposes numbers");
    }

    private static String describe(IndexMonitor.Health health) {
        return switch (health) {
            case LIVE -> "normal";
            case BUILDING -> "the index is being built: the database proposes numbers";
            case UNAVAILABLE ->
                "out: the database proposes numbers, and each node counts agents' rate limits by itself";
        };
    }
}
