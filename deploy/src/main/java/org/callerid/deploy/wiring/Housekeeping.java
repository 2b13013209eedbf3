// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.port.in.PurgeEndedRows;
import org.callerid.application.port.out.StoreUnavailableException;

/** Forgets what is old, now and then, until it is closed. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final Duration AFTER_START = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final PurgeEndedRows purge;
    private final CountDownLatch closing = new CountDownLatch(1);

    Housekeeping(PurgeEndedRows purge) {
        this.purge = purge;
    }

    Housekeeping start() {
        Thread.ofPlatform().name("housekeeping").daemon().start(this::keepHouse);
        return this;
    }

    /** Does not wait for a purge in progress: each of its steps is complete in itself. */
    @Override
    public void close() {
        closing.countDown();
    }

    private void keepHouse() {
        try {
            Duration pause = AFTER_START;
            while (!closing.await(pause.toSeconds(), TimeUnit.SECONDS)) {
                purge();
                pause = INTERVAL;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void purge() {
        try {
            long gone = purge.purge();
            LOG.log(Level.INFO, "forgot {0} rows that ended long ago", gone);
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "old rows stay until the database answers again: {0}", e.getMessage());
        }
    }
}
