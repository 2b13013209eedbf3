// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import org.callerid.adapter.jpa.Database;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.TimeBudgets;

/** The guard of the database, and the probe that puts it back in use. */
final class DatabaseModule {
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(TimeBudgets.DATABASE_PROBE_INTERVAL);

    private DatabaseModule() {}

    static GuardedStore guarded(Database database, DatabaseCalls calls) {
        return GuardedStore.available("the database", calls, () -> requireReachable(database));
    }

    static void probe(BackgroundTasks tasks, GuardedStore database) {
        tasks.scheduleWithFixedDelay(PROBE_INTERVAL, PROBE_INTERVAL, database::probe);
    }

    private static void requireReachable(Database database) {
        if (!database.isReachable()) {
            throw new StoreUnavailableException("the database is not back");
        }
    }
}
