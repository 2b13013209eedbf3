// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/** Warnings of what anybody may cause, as often as they like: one a minute, which says how many there were. */
final class ThrottledWarnings {
    private static final System.Logger LOG = System.getLogger(ThrottledWarnings.class.getName());
    private static final long INTERVAL_NANOS = 60_000_000_000L;

    private final LongSupplier nanoTime;
    private long loggedNanos;
    private long suppressed;

    ThrottledWarnings() {
        this(System::nanoTime);
    }

    ThrottledWarnings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.loggedNanos = nanoTime.getAsLong() - INTERVAL_NANOS;
    }

    void warn(String text) {
        long left = takeSuppressed(nanoTime.getAsLong());
        if (left == 0) {
            LOG.log(Level.WARNING, text);
        } else if (left > 0) {
            LOG.log(Level.WARNING, text + " (and " + left + " more since the last such line)");
        }
    }

    /** How many were not logged before this one; negative if this one is not either. */
    private synchronized long takeSuppressed(long now) {
        if (now - loggedNanos < INTERVAL_NANOS) {
            suppressed++;
            return -1;
        }
        long left = suppressed;
        suppressed = 0;
        loggedNanos = now;
        return left;
    }
}
