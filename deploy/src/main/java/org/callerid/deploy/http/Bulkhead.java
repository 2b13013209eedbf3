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
    private final Semaphore places;
    private final Semaphore placesToWait;
    private final Duration maxWait;

    Bulkhead(int maxRunning, int maxWaiting, Duration maxWait) {
        this.places = new Semaphore(maxRunning, true);
        this.placesToWait = new Semaphore(maxWaiting);
        this.maxWait = maxWait;
    }

    /**
     * Waits for a permit, which the caller gives back by {@link #leave}.
     *
     * @return false if too many requests wait, this one waited too long, or the thread was interrupted
     */
    boolean enter() {
        try {
            // Without a timeout, tryAcquire would overtake waiting threads.
            return places.tryAcquire(0, TimeUnit.MILLISECONDS) || waitForPlace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean waitForPlace() throws InterruptedException {
        if (!placesToWait.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            placesToWait.release();
        }
    }

    void leave() {
        places.release();
    }
}
