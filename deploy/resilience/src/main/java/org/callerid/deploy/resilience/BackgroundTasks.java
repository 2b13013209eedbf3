// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks in the background, once or with a fixed delay, until it is closed. */
public final class BackgroundTasks implements Scheduler, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackgroundTasks.class.getName());
    /** Several, so that a long task (a purge, an index build) does not hold up the short ones. */
    private static final int PARALLELISM = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(PARALLELISM,
            Thread.ofPlatform().name("background-", 1).daemon().factory());

    /** Runs {@code task} after {@code initialDelay}, and again {@code delay} after the end of each run. */
    public void scheduleWithFixedDelay(Duration initialDelay, Duration delay, Runnable task) {
        Future<?> unused = executor.scheduleWithFixedDelay(() -> logFailure(task), initialDelay.toMillis(),
                delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        if (!executor.isShutdown()) {
            Future<?> unused = executor.schedule(() -> logFailure(task), delay.toMillis(), TimeUnit.MILLISECONDS);
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
    private static void logFailure(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a background task failed: {0}", e.getMessage());
        }
    }
}
