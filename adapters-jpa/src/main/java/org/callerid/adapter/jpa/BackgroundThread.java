// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A daemon thread that repeats something until it is closed. */
final class BackgroundThread implements AutoCloseable {
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration closeTimeout;
    private final Thread thread;

    /**
     * Starts it.
     *
     * @param closeTimeout how long {@link #close} waits at most for its end
     * @param task is told which thread it runs on, and ends soon after that is closing
     */
    BackgroundThread(String name, Duration closeTimeout, Consumer<BackgroundThread> task) {
        this.closeTimeout = closeTimeout;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> task.accept(this));
        thread.start();
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Returns early when this is closed. */
    void pause(Duration duration) {
        try {
            closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a background thread", e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(closeTimeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
