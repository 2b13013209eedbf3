// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets so many run at once; some more wait for a while, and hold no thread meanwhile. */
final class Bulkhead {
    private final int maxRunning;
    private final int maxWaiting;
    private final Duration maxWait;
    private final ScheduledExecutorService timer;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int running;

    Bulkhead(int maxRunning, int maxWaiting, Duration maxWait, ScheduledExecutorService timer) {
        this.maxRunning = maxRunning;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
        this.timer = timer;
    }

    /**
     * Calls exactly one of the two, now or later. Whoever was admitted says when it is done, by {@link #release}.
     *
     * @param rejected too many wait, or this one waited too long
     */
    void submit(Runnable admitted, Runnable rejected) {
        Admission admission = admissionOf(new Waiting(admitted, rejected));
        switch (admission) {
            case NOW -> admitted.run();
            case LATER -> {
            }
            case NEVER -> rejected.run();
        }
    }

    private synchronized Admission admissionOf(Waiting one) {
        if (running < maxRunning) {
            running++;
            return Admission.NOW;
        }
        if (waiting.size() >= maxWaiting) {
            return Admission.NEVER;
        }
        waiting.add(one);
        Future<?> unused = timer.schedule(() -> giveUp(one), maxWait.toMillis(), TimeUnit.MILLISECONDS);
        return Admission.LATER;
    }

    private void giveUp(Waiting one) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(one);
        }
        if (waited) {
            one.rejected().run();
        }
    }

    void release() {
        Waiting next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
            }
        }
        if (next != null) {
            next.admitted().run();
        }
    }

    private enum Admission {
        NOW,
        LATER,
        NEVER
    }

    private record Waiting(Runnable admitted, Runnable rejected) {}
}
