// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Instant;

/**
 * Uses counted in the hour and the day in which the latest of them fell. A period is known by its end: it counts until
 * then, and a use at or after its end begins a new one. So a clock that went back keeps counting in the later period.
 *
 * @param hourCount uses in the hour that ends at {@code hourEnds}
 * @param dayCount uses in the day that ends at {@code dayEnds}
 */
public record Usage(int hourCount, Instant hourEnds, int dayCount, Instant dayEnds) {
    /** No use yet. */
    public static final Usage NONE = new Usage(0, Instant.EPOCH, 0, Instant.EPOCH);

    public Usage {
        if (hourCount < 0 || dayCount < 0) {
            throw new IllegalArgumentException("uses are never negative");
        }
    }

    /** This and one more use, at {@code periods.now()}. */
    public Usage increment(CurrentPeriods periods) {
        Usage current = rolledTo(periods);
        return new Usage(current.hourCount + 1, current.hourEnds, current.dayCount + 1, current.dayEnds);
    }

    /** What of it still counts at {@code periods.now()}. */
    public Usage rolledTo(CurrentPeriods periods) {
        boolean sameHour = periods.now().isBefore(hourEnds);
        boolean sameDay = periods.now().isBefore(dayEnds);
        return new Usage(sameHour ? hourCount : 0, sameHour ? hourEnds : periods.hourEnds(), sameDay ? dayCount : 0,
                sameDay ? dayEnds : periods.dayEnds());
    }

    /** The instant from which {@code limit} allows another use; {@link Instant#EPOCH} if nothing is used up. */
    public Instant exhaustedUntil(UsageLimit limit) {
        Instant hourly = hourCount >= limit.hourly() ? hourEnds : Instant.EPOCH;
        Instant daily = dayCount >= limit.daily() ? dayEnds : Instant.EPOCH;
        return hourly.isAfter(daily) ? hourly : daily;
    }
}
