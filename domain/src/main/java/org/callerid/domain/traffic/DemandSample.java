// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.time.Duration;

/**
 * The demand for the numbers of one area code, counted over a recent period.
 *
 * @param requests requests for destinations in the area code, except those beyond the agent's rate limit
 * @param uses numbers of the area code that were allocated, to any destination
 * @param period positive
 */
public record DemandSample(long requests, long uses, Duration period) {
    /** Fewer say too little about a rate. */
    private static final int MIN_COUNT = 5;
    /** Of a Poisson process, whose variance is its mean. */
    private static final int STANDARD_DEVIATIONS = 2;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double SECONDS_PER_MINUTE = 60;

    public DemandSample {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("a sample needs time");
        }
    }

    public double requestsPerMinute() {
        return SECONDS_PER_MINUTE * requests / seconds();
    }

    /**
     * Uses per second that calls need: also those that could not be served because the area code is exhausted, and
     * those of other area codes that fall back to this one.
     */
    public double usesPerSecond() {
        return needed() / seconds();
    }

    /** A rate that {@link #usesPerSecond} will very likely not fall below; 0 if too few calls were counted. */
    public double cautiousUsesPerSecond() {
        long needed = needed();
        if (needed < MIN_COUNT) {
            return 0;
        }
        return Math.max(0, needed - STANDARD_DEVIATIONS * Math.sqrt((double) needed)) / seconds();
    }

    private long needed() {
        return Math.max(requests, uses);
    }

    private double seconds() {
        return period.toMillis() / MILLIS_PER_SECOND;
    }
}
