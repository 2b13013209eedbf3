// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.adapter.jpa.Database;
import org.callerid.application.port.in.PurgeEndedRows;

/** Forgets what is old and gives its room back, now and then, until it is closed. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    private final PurgeEndedRows purge;
    private final Database database;
    private final ScheduledExecutorService chores = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("housekeeping").daemon().factory());

    Housekeeping(PurgeEndedRows purge, Database database) {
        this.purge = purge;
        this.database = database;
    }

    Housekeeping start() {
        again(this::purge, Duration.ofMinutes(2), Duration.ofHours(1));
        again(database::reclaim, Duration.ofMinutes(1), Duration.ofMinutes(1));
        return this;
    }

    /** Does not wait for a chore in progress (each of its steps is complete in itself), nor interrupts it: H2 would close. */
    @Override
    public void close() {
        chores.shutdown();
    }

    private void purge() {
        LOG.log(Level.INFO, "forgot {0} rows that ended long ago", purge.purge());
    }

    private void again(Runnable chore, Duration first, Duration pause) {
        Future<?> unused = chores.scheduleWithFixedDelay(() -> orLater(chore), first.toSeconds(), pause.toSeconds(),
                TimeUnit.SECONDS);
    }

    /** A chore that throws would never be run again. */
    private static void orLater(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "housekeeping waits for its next turn: {0}", e.getMessage());
        }
    }
}
