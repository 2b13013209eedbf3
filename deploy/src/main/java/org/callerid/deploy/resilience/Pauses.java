// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Notices when this process did not run for a while: stopped, swapped out, in a collection without end. Who asked meanwhile
 * has given up, yet the requests wait in queues: unless they are sent away quickly, they keep new calls waiting for longer
 * than the pause. Safe for use by several threads.
 */
public final class Pauses {
    private static final Duration TICK = Duration.ofMillis(200);
    /** Shorter ones are those of a busy machine. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration CATCHING_UP = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private volatile long lastTick;
    private volatile long caughtUpAt;

    /** @param nanoTime as {@link System#nanoTime} */
    Pauses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastTick = nanoTime.getAsLong();
        this.caughtUpAt = lastTick;
    }

    /** Watches this process as long as it lives. */
    public static Pauses ofThisProcess() {
        Pauses pauses = new Pauses(System::nanoTime);
        Thread.ofPlatform().name("pauses").daemon().start(() -> {
            while (true) {
                pauses.tick();
                LockSupport.parkNanos(TICK.toNanos());
            }
        });
        return pauses;
    }

    /** Whether a pause has just ended, so that what is to be done now was mostly asked long ago. */
    public boolean isCatchingUp() {
        look();
        return nanoTime.getAsLong() - caughtUpAt < 0;
    }

    void tick() {
        look();
        lastTick = nanoTime.getAsLong();
    }

    private void look() {
        long now = nanoTime.getAsLong();
        if (now - lastTick > SHORTEST.toNanos()) {
            caughtUpAt = now + CATCHING_UP.toNanos();
        }
    }
}
