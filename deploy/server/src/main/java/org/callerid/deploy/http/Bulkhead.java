// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests run at once. A bounded number of others waits for a limited time, first come, first served.
 * Safe for use by several threads.
 */
final class Bulkhead {
    private final Semaphore running;
    private final Semaphore waiting;
    private final Duration maxWait;

    Bulkhead(int maxRunning, int maxWaiting, Duration maxWait) {
        this.running = new Semaphore(maxRunning, true);
        this.waiting = new Semaphore(maxWaiting);
        this.maxWait = maxWait;
    }

    /**
     * Waits for a permit, which the caller gives back by {@link #release}.
     *
     * @return false if too many requests wait, this one waited too long, or the thread was interrupted
     */
    boolean tryAcquire() {
        try {
            // Without a timeout, tryAcquire would overtake waiting threads.
            return running.tryAcquire(0, TimeUnit.MILLISECONDS) || waitForPlace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean waitForPlace() throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return running.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.release();
        }
    }

    void release() {
        running.release();
    }
}
