// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Clock hours and calendar days in one time zone, following its clock changes: a day has 23 to 25 hours, and where
 * clocks change by half an hour, an hour may have 30 or 90 minutes.
 */
public record UsageCalendar(ZoneId zone) {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    public CurrentPeriods periodsAt(Instant now) {
        Instant hour = startOfHour(now);
        Instant hourEnds = hour.plus(HALF_AN_HOUR);
        while (startOfHour(hourEnds).equals(hour)) {
            hourEnds = hourEnds.plus(HALF_AN_HOUR);
        }
        Instant dayEnds = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return new CurrentPeriods(now, hourEnds, dayEnds);
    }

    /** First instant of the day that contains {@code now}. */
    public Instant startOfDay(Instant now) {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private Instant startOfHour(Instant instant) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
