// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/** Logs warnings that any peer can cause at will: one a minute, with the number of suppressed ones. Thread-safe. */
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

    /** How many warnings were suppressed before this one; negative if this one is suppressed too. */
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
