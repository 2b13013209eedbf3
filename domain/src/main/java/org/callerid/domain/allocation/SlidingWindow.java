// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The permits of one agent that still count against its rate limit. A permit counts from its own instant until
 * {@link RateLimit#WINDOW} later, exclusive. Not safe for use by several threads at once.
 */
public final class SlidingWindow {
    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> permits = new PriorityQueue<>();

    /** Spends one permit at {@code now}, or says from when on it can be spent. */
    public Optional<Instant> tryAcquire(RateLimit rateLimit, Instant now) {
        evictExpired(now);
        if (permits.size() < rateLimit.permits()) {
            permits.add(now);
            return Optional.empty();
        }
        return Optional.of(permits.element().plus(RateLimit.WINDOW));
    }

    /** Takes back one permit spent at {@code spentAt}; without effect if it no longer counts. */
    public void refund(Instant spentAt) {
        permits.remove(spentAt);
    }

    private void evictExpired(Instant now) {
        Instant oldest = now.minus(RateLimit.WINDOW);
        while (!permits.isEmpty() && !permits.element().isAfter(oldest)) {
            permits.remove();
        }
    }
}
