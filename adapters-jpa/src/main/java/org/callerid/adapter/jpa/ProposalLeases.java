// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callerid.domain.callerid.CallerIdNumber;

/** Numbers that this node has proposed and whose outcome it does not know yet. Thread-safe. */
final class ProposalLeases {
    private static final int EVICT_ABOVE = 1_000;

    private final ConcurrentMap<CallerIdNumber, Instant> leasedUntil = new ConcurrentHashMap<>();

    /** Leases a number until {@code until}; false if it is leased already. */
    boolean acquire(CallerIdNumber number, Instant until, Instant now) {
        if (leasedUntil.size() > EVICT_ABOVE) {
            leasedUntil.values().removeIf(end -> !now.isBefore(end));
        }
        AtomicBoolean hidden = new AtomicBoolean();
        leasedUntil.compute(number, (same, end) -> {
            hidden.set(end == null || !now.isBefore(end));
            return hidden.get() ? until : end;
        });
        return hidden.get();
    }

    void release(CallerIdNumber number) {
        leasedUntil.remove(number);
    }

    int size() {
        return leasedUntil.size();
    }
}
