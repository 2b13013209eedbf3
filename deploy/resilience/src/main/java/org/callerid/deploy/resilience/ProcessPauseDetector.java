// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Detects that this process did not run for a while: stopped, swapped out, or in a very long garbage collection.
 * Clients that sent requests before have given up by then, but their requests are still queued. Unless they are
 * rejected quickly, they delay new calls for longer than the pause. Safe for use by several threads.
 */
public final class ProcessPauseDetector {
    private static final Duration TICK = Duration.ofMillis(200);
    /** Shorter pauses are normal on a busy machine. */
    private static final Duration MIN_PAUSE = Duration.ofSeconds(2);
    private static final Duration RECOVERY_TIME = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private volatile long lastTick;
    private volatile long recoveredAt;

    /**
     * Creates a detector.
     *
     * @param nanoTime as {@link System#nanoTime}
     */
    ProcessPauseDetector(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastTick = nanoTime.getAsLong();
        this.recoveredAt = lastTick;
    }

    /** Watches this process as long as it lives, on a thread of its own. */
    public static ProcessPauseDetector ofThisProcess() {
        ProcessPauseDetector pauseDetector = new ProcessPauseDetector(System::nanoTime);
        Thread.ofPlatform().name("pauses").daemon().start(() -> {
            while (true) {
                pauseDetector.tick();
                LockSupport.parkNanos(TICK.toNanos());
            }
        });
        return pauseDetector;
    }

    /** Whether a pause has just ended, so that most pending requests are old. */
    public boolean isRecovering() {
        check();
        return nanoTime.getAsLong() - recoveredAt < 0;
    }

    void tick() {
        check();
        lastTick = nanoTime.getAsLong();
    }

    private void check() {
        long now = nanoTime.getAsLong();
        if (now - lastTick > MIN_PAUSE.toNanos()) {
            recoveredAt = now + RECOVERY_TIME.toNanos();
        }
    }
}
