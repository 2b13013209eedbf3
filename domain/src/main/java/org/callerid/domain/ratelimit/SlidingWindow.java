// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.ratelimit;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The permits that still count against a {@link RateLimit}. A permit counts from its own instant until
 * {@link RateLimit#WINDOW} later, exclusive. Not thread-safe.
 */
public final class SlidingWindow {
    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> permits = new PriorityQueue<>();

    /** Acquires one permit; if there is none, returns when there will be one. */
    public Optional<Instant> tryAcquire(RateLimit rateLimit, Instant now) {
        Optional<Instant> retryAt = exhaustedUntil(rateLimit, now);
        if (retryAt.isEmpty()) {
            add(now);
        }
        return retryAt;
    }

    /** When there will be a permit again; empty if there is one. */
    public Optional<Instant> exhaustedUntil(RateLimit rateLimit, Instant now) {
        evictExpired(now);
        return permits.size() < rateLimit.permits()
                ? Optional.empty()
                : Optional.of(permits.element().plus(RateLimit.WINDOW));
    }

    /** Counts one, even beyond the limit. */
    public void add(Instant now) {
        permits.add(now);
    }

    /** Refunds a permit acquired at {@code acquiredAt}; without effect if it no longer counts. */
    public void refund(Instant acquiredAt) {
        permits.remove(acquiredAt);
    }

    private void evictExpired(Instant now) {
        Instant oldest = now.minus(RateLimit.WINDOW);
        while (!permits.isEmpty() && !permits.element().isAfter(oldest)) {
            permits.remove();
        }
    }
}
