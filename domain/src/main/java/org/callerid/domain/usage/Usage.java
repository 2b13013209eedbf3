// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Instant;

/**
 * Uses counted in the hour and the day in which the latest of them fell. A period is known by its end: it counts until
 * then, and a use at or after its end begins a new one. So a clock that went back keeps counting in the later period.
 *
 * @param inHour uses in the hour that ends at {@code hourEnds}
 * @param inDay uses in the day that ends at {@code dayEnds}
 */
public record Usage(int inHour, Instant hourEnds, int inDay, Instant dayEnds) {
    /** No use yet. */
    public static final Usage NONE = new Usage(0, Instant.EPOCH, 0, Instant.EPOCH);

    public Usage {
        if (inHour < 0 || inDay < 0) {
            throw new IllegalArgumentException("uses are never negative");
        }
    }

    /** This and one more use, at {@code periods.now()}. */
    public Usage counting(UsagePeriods periods) {
        Usage current = at(periods);
        return new Usage(current.inHour + 1, current.hourEnds, current.inDay + 1, current.dayEnds);
    }

    /** What of it still counts at {@code periods.now()}. */
    public Usage at(UsagePeriods periods) {
        boolean sameHour = periods.now().isBefore(hourEnds);
        boolean sameDay = periods.now().isBefore(dayEnds);
        return new Usage(sameHour ? inHour : 0, sameHour ? hourEnds : periods.hourEnds(), sameDay ? inDay : 0,
                sameDay ? dayEnds : periods.dayEnds());
    }

    /** The instant from which {@code limit} allows another use; {@link Instant#EPOCH} if nothing is used up. */
    public Instant cappedUntil(UsageLimit limit) {
        Instant hourly = inHour >= limit.hourly() ? hourEnds : Instant.EPOCH;
        Instant daily = inDay >= limit.daily() ? dayEnds : Instant.EPOCH;
        return hourly.isAfter(daily) ? hourly : daily;
    }
}
