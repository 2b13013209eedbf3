// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.callerid.adapter.jpa.Database;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.deploy.resilience.Breaker;
import org.callerid.deploy.resilience.Chores;

/** The breaker before the database, and the probe that closes it. */
final class DatabaseSide {
    /** A store that is slow is waited for as long as an answer can still be in time: a number late beats a refusal. */
    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final int MOST_FAILURES = 2;
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private DatabaseSide() {}

    static Breaker breaker(Executor executor) {
        return Breaker.closed("the database", LIMIT, MOST_FAILURES, executor);
    }

    static void probe(Chores chores, Breaker breaker, Database database) {
        chores.every(BETWEEN_PROBES, BETWEEN_PROBES, () -> {
            if (!breaker.isClosed()) {
                breaker.probe(() -> mustAnswer(database));
            }
        });
    }

    private static void mustAnswer(Database database) {
        if (!database.isBack()) {
            throw new StoreUnavailableException("the database is not back");
        }
    }
}
