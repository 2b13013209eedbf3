// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.StoreRetryPolicy;

/** Retries with exponential backoff until a store has been unavailable for a given time. */
public final class BackoffRetry implements StoreRetryPolicy {
    private static final Duration INITIAL_DELAY = Duration.ofMillis(100);
    private static final Duration MAX_DELAY = Duration.ofSeconds(5);

    private final Duration timeout;

    /**
     * Creates the policy.
     *
     * @param patience how long one call is retried, from its first attempt on
     */
    public BackoffRetry(Duration patience) {
        this.timeout = patience;
    }

    @Override
    public <T> T retry(Supplier<T> question) {
        long asked = System.nanoTime();
        Duration pause = INITIAL_DELAY;
        while (true) {
            try {
                return question.get();
            } catch (StoreUnavailableException e) {
                if (System.nanoTime() - asked > timeout.toNanos()) {
                    throw e;
                }
                pause(pause, e);
                pause = pause.multipliedBy(2).compareTo(MAX_DELAY) < 0 ? pause.multipliedBy(2) : MAX_DELAY;
            }
        }
    }

    private static void pause(Duration pause, StoreUnavailableException cause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
