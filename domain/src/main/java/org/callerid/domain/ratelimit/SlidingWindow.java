// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.ratelimit;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The permits that still count against a {@link RateLimit}. A permit counts from the instant of its acquisition until
 * {@link RateLimit#WINDOW} later, exclusive. Not thread-safe.
 */
public final class SlidingWindow {
    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> permits = new PriorityQueue<>();

    /** Acquires one permit. Empty on success; otherwise the instant from which one can be acquired. */
    public Optional<Instant> tryAcquire(RateLimit rateLimit, Instant now) {
        Optional<Instant> retryAt = exhaustedUntil(rateLimit, now);
        if (retryAt.isEmpty()) {
            record(now);
        }
        return retryAt;
    }

    /** The instant from which a permit can be acquired; empty if one can be acquired now. */
    public Optional<Instant> exhaustedUntil(RateLimit rateLimit, Instant now) {
        evictExpired(now);
        return permits.size() < rateLimit.permits()
                ? Optional.empty()
                : Optional.of(permits.element().plus(RateLimit.WINDOW));
    }

    /** How many permits count at {@code now}. */
    public int count(Instant now) {
        evictExpired(now);
        return permits.size();
    }

    /** Counts one permit, even beyond the limit. */
    public void record(Instant now) {
        permits.add(now);
    }

    /** Refunds a permit acquired at {@code acquiredAt}; has no effect if it no longer counts. */
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
