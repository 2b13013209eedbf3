// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.callerid.deploy.resilience.Breaker;
import org.callerid.deploy.resilience.IndexWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What {@code /health} says. It asks no store, so that it answers at once whatever is out; a store that hangs is no reason to
 * start the server again.
 */
@Dependent
public class HealthChecks {
    @Produces
    @Liveness
    HealthCheck server() {
        return () -> HealthCheckResponse.up("server");
    }

    /** Without its database the server promises nothing. */
    @Produces
    @Readiness
    HealthCheck database(Instance<Breaker> breaker) {
        return () -> {
            boolean answers = breaker.get().isClosed();
            return HealthCheckResponse.named("database")
                    .status(answers)
                    .withData("state", answers
                            ? "normal"
                            : "out: every request is answered 503 until the database answers again")
                    .build();
        };
    }

    /** Without Redis it serves all the same. */
    @Produces
    @Readiness
    HealthCheck redis(Instance<Optional<RedisSide>> redis) {
        return () -> HealthCheckResponse.named("redis").up().withData("state", inWords(redis.get())).build();
    }

    private static String inWords(Optional<RedisSide> redis) {
        return redis.map(side -> inWords(side.watch().health()) + side.warning().map(text -> "; " + text).orElse(""))
                .orElse("not configured: the database proposes numbers");
    }

    private static String inWords(IndexWatch.Health health) {
        return switch (health) {
            case LIVE -> "normal";
            case BEING_BUILT -> "the index is being built: the database proposes numbers";
            case REDIS_OUT -> "out: the database proposes numbers, and each node counts agents' allowances for itself";
        };
    }
}
