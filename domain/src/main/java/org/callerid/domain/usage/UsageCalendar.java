// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return dateOf(now).atStartOfDay(zone).toInstant();
    }

    /**
     * The first instants of consecutive days, oldest first.
     *
     * @param now an instant in the last of these days
     */
    public List<Instant> lastDays(int count, Instant now) {
        LocalDate today = dateOf(now);
        return IntStream.range(0, count)
                .mapToObj(i -> today.minusDays(count - 1L - i).atStartOfDay(zone).toInstant())
                .toList();
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** {@code from}, and the beginnings of the days after it and before {@code to}, earliest first. */
    public List<Instant> dayStarts(Instant from, Instant to) {
        return Stream.iterate(from, start -> start.isBefore(to), start -> periodsAt(start).dayEnds()).toList();
    }

    private Instant startOfHour(Instant instant) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }
}
