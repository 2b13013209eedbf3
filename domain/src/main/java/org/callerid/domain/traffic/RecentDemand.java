// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The recent demand for the numbers of one area code: the short period follows changes quickly, the long one is less
 * affected by chance. A service that has been asked for a shorter time has shorter periods.
 */
public record RecentDemand(DemandSample lastFiveMinutes, DemandSample lastFifteenMinutes) {
    public static final Duration SHORT_PERIOD = Duration.ofMinutes(5);
    public static final Duration LONG_PERIOD = Duration.ofMinutes(15);

    /** No requests. */
    public static final RecentDemand NONE = new RecentDemand(new DemandSample(0, 0, SHORT_PERIOD),
            new DemandSample(0, 0, LONG_PERIOD));

    /**
     * Demand whose periods end at {@code at}, and begin at the start of a minute.
     *
     * @param first when the first request was made; a rate over the time before it would be too low
     */
    public static RecentDemand of(Counts shortPeriod, Counts longPeriod, Instant first, Instant at) {
        return new RecentDemand(shortPeriod.since(later(shortPeriodStart(at), first), at),
                longPeriod.since(later(longPeriodStart(at), first), at));
    }

    /** Start of the minute in which the short period that ends at {@code at} begins. */
    public static Instant shortPeriodStart(Instant at) {
        return at.minus(SHORT_PERIOD).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Start of the minute in which the long period that ends at {@code at} begins. */
    public static Instant longPeriodStart(Instant at) {
        return at.minus(LONG_PERIOD).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What was counted, as in {@link DemandSample}. */
    public record Counts(long requests, long uses) {
        /** A rate over less than some seconds would be chance. */
        private static final Duration MIN_PERIOD = Duration.ofSeconds(30);

        private DemandSample since(Instant from, Instant at) {
            Duration period = Duration.between(from, at);
            return new DemandSample(requests, uses, period.compareTo(MIN_PERIOD) < 0 ? MIN_PERIOD : period);
        }
    }

    /** The higher of the two rates that calls very likely reach; for announcing that numbers run out. */
    public double cautiousUsesPerSecond() {
        return Math.max(lastFiveMinutes.cautiousUsesPerSecond(), lastFifteenMinutes.cautiousUsesPerSecond());
    }

    /** Requests per minute now. */
    public double requestsPerMinute() {
        return lastFiveMinutes.requestsPerMinute();
    }
}
