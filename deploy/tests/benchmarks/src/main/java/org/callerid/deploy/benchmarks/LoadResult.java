// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.time.Duration;
import java.util.Optional;

/**
 * What one run of a load saw.
 *
 * @param granted responses with a number
 * @param refused responses without one
 * @param errors connections that failed and responses that did not come in time
 * @param latency empty if it is not known for the whole run
 */
record LoadResult(long granted, long refused, long errors, Duration duration, Optional<Latency> latency) {
    private static final double NANOS_OF_A_SECOND = 1e9;

    long requests() {
        return granted + refused;
    }

    double requestsPerSecond() {
        return requests() / seconds();
    }

    double grantsPerSecond() {
        return granted / seconds();
    }

    private double seconds() {
        return duration.toNanos() / NANOS_OF_A_SECOND;
    }

    /** Both runs, one after the other, as one. */
    LoadResult plus(LoadResult later) {
        return new LoadResult(granted + later.granted, refused + later.refused, errors + later.errors,
                duration.plus(later.duration), Optional.empty());
    }

    /** Response times in milliseconds. */
    record Latency(double p50, double p99) {}
}
