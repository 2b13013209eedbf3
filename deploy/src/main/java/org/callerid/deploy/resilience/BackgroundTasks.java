// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks in the background, once or with a fixed delay, until it is closed. */
public final class BackgroundTasks implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackgroundTasks.class.getName());
    /** Several, so that a long task (a purge, an index build) does not hold up the short ones. */
    private static final int PARALLELISM = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(PARALLELISM,
            Thread.ofPlatform().name("chore-", 1).daemon().factory());

    /** Runs {@code chore} after {@code first}, and again {@code pause} after the end of each run. */
    public void scheduleWithFixedDelay(Duration first, Duration pause, Runnable chore) {
        Future<?> unused = executor.scheduleWithFixedDelay(() -> logFailure(chore), first.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public void schedule(Duration delay, Runnable chore) {
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(() -> logFailure(chore), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Starts no further tasks. Does not wait for running tasks, and does not interrupt them: each of their steps is
     * complete in itself.
     */
    @Override
    public void close() {
        executor.shutdown();
    }

    /** Catches exceptions: a repeated task that throws would never run again. */
    private static void logFailure(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "put off until its next turn: {0}", e.getMessage());
        }
    }
}
