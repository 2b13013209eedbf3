// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import org.callerid.adapter.jpa.Database;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.deploy.resilience.Chores;
import org.callerid.deploy.resilience.DatabaseCalls;
import org.callerid.deploy.resilience.GuardedStore;
import org.callerid.deploy.resilience.TimeBudgets;

/** What stands before the database, and the probe that puts it in use again. */
final class DatabaseSide {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(TimeBudgets.BETWEEN_DATABASE_PROBES);

    private DatabaseSide() {}

    static GuardedStore guarded(Database database, DatabaseCalls calls) {
        return GuardedStore.inUse("the database", calls, () -> mustAnswer(database));
    }

    static void probe(Chores chores, GuardedStore database) {
        chores.every(BETWEEN_PROBES, BETWEEN_PROBES, database::probe);
    }

    private static void mustAnswer(Database database) {
        if (!database.isReachable()) {
            throw new StoreUnavailableException("the database is not back");
        }
    }
}
