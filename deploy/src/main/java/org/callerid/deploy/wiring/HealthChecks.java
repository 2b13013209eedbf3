// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * What {@code /health} says. It asks no store, so that it answers at once whatever is out; a store that hangs is no reason to
 * start the server again.
 */
@Dependent
public class HealthChecks {
    private static final int MAX_NAMED = 10;

    @Produces
    @Liveness
    HealthCheck server() {
        return () -> HealthCheckResponse.up("server");
    }

    /** Without its database the server promises nothing. */
    @Produces
    @Readiness
    HealthCheck database(Instance<GuardedStore> database) {
        return () -> {
            boolean answers = !database.get().isUnavailable();
            return HealthCheckResponse.named("database")
                    .status(answers)
                    .withData("state", answers
                            ? "normal"
                            : "out: every request is answered 503 until the database answers again")
                    .build();
        };
    }

    /** Rows that cannot be read and log entries that were dropped harm no call, but somebody should look after them. */
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

    /** Without Redis it serves all the same. */
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
