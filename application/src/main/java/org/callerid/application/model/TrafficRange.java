// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;

/** How far back requests are shown, and in which steps. */
public enum TrafficRange {
    FIFTEEN_MINUTES(Duration.ofMinutes(15), Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1), Duration.ofMinutes(1)),
    THREE_HOURS(Duration.ofHours(3), Duration.ofMinutes(1)),
    DAY(Duration.ofDays(1), Duration.ofMinutes(10)),
    WEEK(Duration.ofDays(7), Duration.ofHours(1)),
    MONTH(Duration.ofDays(30), Duration.ofHours(4));

    private final Duration length;
    private final Duration step;

    TrafficRange(Duration length, Duration step) {
        this.length = length;
        this.step = step;
    }

    public Duration length() {
        return length;
    }

    /** A whole number of minutes. */
    public Duration step() {
        return step;
    }
}
