// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many run at once; some more wait for a while, in the order in which they came. */
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
     * Waits for a place, which whoever got it gives back by {@link #leave}.
     *
     * @return false if too many wait, or this one waited too long
     */
    boolean enter() {
        try {
            // Without a time, tryAcquire would pass those who wait.
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
