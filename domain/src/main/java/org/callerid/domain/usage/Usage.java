// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Instant;

/**
 * Uses counted in the hour and the day of the latest use. A period is identified by its end: uses before the end count
 * in it, and a use at or after the end starts a new period. So if a clock goes back, uses still count in the later
 * period.
 *
 * @param hourCount uses in the hour that ends at {@code hourEnds}
 * @param dayCount uses in the day that ends at {@code dayEnds}
 */
public record Usage(int hourCount, Instant hourEnds, int dayCount, Instant dayEnds) {
    public static final Usage NONE = new Usage(0, Instant.EPOCH, 0, Instant.EPOCH);

    public Usage {
        if (hourCount < 0 || dayCount < 0) {
            throw new IllegalArgumentException("uses are never negative");
        }
    }

    /** Adds one use at {@code periods.now()}. */
    public Usage increment(CurrentPeriods periods) {
        Usage current = rolledTo(periods);
        return new Usage(current.hourCount + 1, current.hourEnds, current.dayCount + 1, current.dayEnds);
    }

    /** The counts that are still valid at {@code periods.now()}; those of a period that has ended become zero. */
    public Usage rolledTo(CurrentPeriods periods) {
        boolean sameHour = periods.now().isBefore(hourEnds);
        boolean sameDay = periods.now().isBefore(dayEnds);
        return new Usage(sameHour ? hourCount : 0, sameHour ? hourEnds : periods.hourEnds(), sameDay ? dayCount : 0,
                sameDay ? dayEnds : periods.dayEnds());
    }

    /** The instant from which {@code limit} allows another use; {@link Instant#EPOCH} if neither limit is reached. */
    public Instant exhaustedUntil(UsageLimit limit) {
        Instant hourly = hourCount >= limit.hourly() ? hourEnds : Instant.EPOCH;
        Instant daily = dayCount >= limit.daily() ? dayEnds : Instant.EPOCH;
        return hourly.isAfter(daily) ? hourly : daily;
    }
}
