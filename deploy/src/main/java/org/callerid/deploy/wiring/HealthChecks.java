// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.callerid.adapter.jpa.Database;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** What {@code /health} says. Without its database the server lives, but promises nothing. */
@Dependent
public class HealthChecks {
    @Produces
    @Liveness
    HealthCheck server() {
        return () -> HealthCheckResponse.up("server");
    }

    /** Payara makes the checks before {@link StartUp} runs, and the database is for that to open. */
    @Produces
    @Readiness
    HealthCheck database(Instance<Database> database) {
        return () -> HealthCheckResponse.named("database").status(database.get().answers()).build();
    }
}
