// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * The prefetched numbers of one pool: at most as many as were requested in the previous half second. Thread-safe.
 */
final class PrefetchBuffer {
    private static final Duration WINDOW = Duration.ofMillis(500);
    private static final int MAX_SIZE = 128;
    /** A pool with fewer requests in a window is not prefetched. */
    private static final int MIN_DEMAND = 2;
    /** Numbers that were not used by then are given back. */
    static final Duration HELD_FOR = Duration.ofSeconds(1);
    /** A pool from which nothing could be leased is left alone for this long. */
    private static final Duration RETRY_AFTER = Duration.ofMillis(200);

    private final Deque<Held> numbers = new ArrayDeque<>();
    private Instant windowEnds = Instant.EPOCH;
    private int demand;
    private int size;
    private boolean refilling;
    private Instant refillFrom = Instant.EPOCH;

    /** The next number; empty if there is none that may still be used. */
    synchronized Optional<CallerIdNumber> take(Instant now) {
        countDemand(now);
        Held next = numbers.peek();
        if (next == null || !now.isBefore(next.until())) {
            return Optional.empty();
        }
        numbers.remove();
        return Optional.of(next.number());
    }

    private void countDemand(Instant now) {
        if (!now.isBefore(windowEnds)) {
            boolean wasIdle = !now.isBefore(windowEnds.plus(WINDOW));
            size = wasIdle || demand < MIN_DEMAND ? 0 : Math.min(demand, MAX_SIZE);
            demand = 0;
            windowEnds = now.plus(WINDOW);
        }
        demand++;
        size = Math.clamp(demand, size, MAX_SIZE);
    }

    /** Whether numbers should be leased now; {@link #endRefill} must follow. */
    synchronized boolean startRefill(Instant now) {
        if (refilling || size < MIN_DEMAND || numbers.size() > size / 2 || now.isBefore(refillFrom)) {
            return false;
        }
        refilling = true;
        return true;
    }

    synchronized int missing() {
        return Math.max(0, size - numbers.size());
    }

    synchronized void endRefill(List<CallerIdNumber> leased, Instant now) {
        Instant until = now.plus(HELD_FOR);
        leased.forEach(number -> numbers.add(new Held(number, until)));
        refilling = false;
        refillFrom = leased.isEmpty() ? now.plus(RETRY_AFTER) : now;
    }

    /** Removes and returns the numbers that may not be used any more. */
    synchronized List<CallerIdNumber> removeExpired(Instant now) {
        List<CallerIdNumber> expired = new ArrayList<>();
        for (Held first = numbers.peek(); first != null && !now.isBefore(first.until()); first = numbers.peek()) {
            expired.add(numbers.remove().number());
        }
        return expired;
    }

    private record Held(CallerIdNumber number, Instant until) {}
}
