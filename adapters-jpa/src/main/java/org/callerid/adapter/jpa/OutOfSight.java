// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callerid.domain.callerid.CallerIdNumber;

/** Numbers this node has proposed to somebody and does not know the outcome of. Safe for use by several threads. */
final class OutOfSight {
    private static final int TIDY_ABOVE = 1_000;

    private final ConcurrentMap<CallerIdNumber, Instant> hiddenUntil = new ConcurrentHashMap<>();

    /** Hides a number; false if it is hidden already. */
    boolean hide(CallerIdNumber number, Instant until, Instant now) {
        if (hiddenUntil.size() > TIDY_ABOVE) {
            hiddenUntil.values().removeIf(end -> !now.isBefore(end));
        }
        AtomicBoolean hidden = new AtomicBoolean();
        hiddenUntil.compute(number, (same, end) -> {
            hidden.set(end == null || !now.isBefore(end));
            return hidden.get() ? until : end;
        });
        return hidden.get();
    }

    void show(CallerIdNumber number) {
        hiddenUntil.remove(number);
    }

    int size() {
        return hiddenUntil.size();
    }
}
