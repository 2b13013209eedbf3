// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** The wrong tokens of one client that still count against it. Not safe for use by several threads at once. */
public final class FailedSignIns {
    /** So many may be wrong within {@link #WINDOW}; then none is looked at until the first of them is forgotten. */
    public static final int MAX_FAILURES = 10;
    public static final Duration WINDOW = Duration.ofMinutes(1);

    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> failures = new PriorityQueue<>();

    public void add(Instant now) {
        failures.add(now);
    }

    /** When the next token will be looked at; empty if that is now. */
    public Optional<Instant> lockedUntil(Instant now) {
        Instant oldest = now.minus(WINDOW);
        while (!failures.isEmpty() && !failures.element().isAfter(oldest)) {
            failures.remove();
        }
        return failures.size() < MAX_FAILURES ? Optional.empty() : Optional.of(failures.element().plus(WINDOW));
    }
}
