// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** The wrong tokens of one client that still count against it. Not safe for use by several threads at once. */
public final class WrongTries {
    /** So many may be wrong within {@link #WINDOW}; then none is looked at until the first of them is forgotten. */
    public static final int MOST = 10;
    public static final Duration WINDOW = Duration.ofMinutes(1);

    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> tries = new PriorityQueue<>();

    public void add(Instant now) {
        tries.add(now);
    }

    /** When the next token will be looked at; empty if that is now. */
    public Optional<Instant> closedUntil(Instant now) {
        Instant oldest = now.minus(WINDOW);
        while (!tries.isEmpty() && !tries.element().isAfter(oldest)) {
            tries.remove();
        }
        return tries.size() < MOST ? Optional.empty() : Optional.of(tries.element().plus(WINDOW));
    }
}
