// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Platform threads that are reused, and more of them when many tasks wait or none has started for a while, so that
 * tasks that block do not hold up the others. Few threads are better: waking one costs as much as a short task. Never
 * rejects a task.
 *
 * <p>A virtual thread for each task would do as well, but the web server caches objects by thread, and each new thread
 * fills that cache anew (docs/adr/0023).
 */
public final class GrowingThreadPool implements Executor, AutoCloseable {
    private static final Duration KEEP_IDLE = Duration.ofSeconds(10);

    private static final Duration STALLED = Duration.ofMillis(25);

    private final ThreadPoolExecutor threads;

    /**
     * @param name prefix of the threads' names
     * @param minThreads kept even if idle
     * @param maxThreads beyond which tasks wait
     * @param maxWaiting tasks that may wait before another thread is started
     */
    public GrowingThreadPool(String name, int minThreads, int maxThreads, int maxWaiting) {
        ShortQueue queue = new ShortQueue(maxWaiting);
        this.threads = new ThreadPoolExecutor(minThreads, maxThreads, KEEP_IDLE.toMillis(), TimeUnit.MILLISECONDS,
                queue, Thread.ofPlatform().name(name + "-", 1).daemon().factory(),
                (task, pool) -> queue.add(task)) {
            @Override
            protected void beforeExecute(Thread thread, Runnable task) {
                queue.taskStarts();
            }
        };
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Lets waiting tasks run, and accepts no others. */
    @Override
    public void close() {
        threads.shutdown();
    }

    /** The pool starts a thread when this refuses a task, and calls {@link #add} when it may not start one. */
    private static final class ShortQueue extends LinkedBlockingQueue<Runnable> {
        private static final long serialVersionUID = 1;

        private final int limit;
        private volatile long latestStartNanos = System.nanoTime();

        ShortQueue(int limit) {
            this.limit = limit;
        }

        @Override
        public boolean offer(Runnable task) {
            return size() < limit && !isStalled() && super.offer(task);
        }

        private boolean isStalled() {
            return !isEmpty() && System.nanoTime() - latestStartNanos > STALLED.toNanos();
        }

        void taskStarts() {
            latestStartNanos = System.nanoTime();
        }

        @Override
        public boolean add(Runnable task) {
            return super.offer(task);
        }
    }
}
