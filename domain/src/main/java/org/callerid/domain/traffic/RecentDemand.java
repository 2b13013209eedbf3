// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.time.Duration;

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

    /** The higher of the two rates that calls very likely reach; for announcing that numbers run out. */
    public double cautiousUsesPerSecond() {
        return Math.max(lastFiveMinutes.cautiousUsesPerSecond(), lastFifteenMinutes.cautiousUsesPerSecond());
    }

    /** Requests per minute now. */
    public double requestsPerMinute() {
        return lastFiveMinutes.requestsPerMinute();
    }
}
