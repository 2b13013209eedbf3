// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that no request waits for, done now and then until it is closed. */
public final class BackgroundTasks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackgroundTasks.class.getName());
    /** So that one that takes long (a purge, a building) does not keep the short ones from their turn. */
    private static final int PARALLELISM = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(PARALLELISM,
            Thread.ofPlatform().name("chore-", 1).daemon().factory());

    /** Does {@code chore} after {@code first}, and again {@code pause} after each end. */
    public void scheduleWithFixedDelay(Duration first, Duration pause, Runnable chore) {
        Future<?> unused = executor.scheduleWithFixedDelay(() -> orLater(chore), first.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public void schedule(Duration delay, Runnable chore) {
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(() -> orLater(chore), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Waits for no chore in progress, and interrupts none: each of their steps is complete in itself. */
    @Override
    public void close() {
        executor.shutdown();
    }

    /** A chore that throws would never be done again. */
    private static void orLater(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "put off until its next turn: {0}", e.getMessage());
        }
    }
}
