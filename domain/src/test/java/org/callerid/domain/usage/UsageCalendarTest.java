// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCalendarTest {
    @ParameterizedTest(name = "{1} in {0}: hour ends {2}, day ends {3}")
    @CsvSource(textBlock = """
            UTC,                 2026-06-01T12:34:56Z, 2026-06-01T13:00:00Z, 2026-06-02T00:00:00Z
            UTC,                 2026-06-01T13:00:00Z, 2026-06-01T14:00:00Z, 2026-06-02T00:00:00Z
            Asia/Kolkata,        2026-06-01T12:34:56Z, 2026-06-01T13:30:00Z, 2026-06-01T18:30:00Z
            # a day of 23 hours, a day of 25, and the hour that comes twice is two hours
            America/New_York,    2026-03-08T06:59:59Z, 2026-03-08T07:00:00Z, 2026-03-09T04:00:00Z
            America/New_York,    2026-11-01T05:30:00Z, 2026-11-01T06:00:00Z, 2026-11-02T05:00:00Z
            America/New_York,    2026-11-01T06:30:00Z, 2026-11-01T07:00:00Z, 2026-11-02T05:00:00Z
            # clocks moved by half an hour: an hour of 90 minutes, an hour of 30
            Australia/Lord_Howe, 2026-04-04T14:30:00Z, 2026-04-04T15:30:00Z, 2026-04-05T13:30:00Z
            Australia/Lord_Howe, 2026-10-03T15:40:00Z, 2026-10-03T16:00:00Z, 2026-10-04T13:00:00Z
            # a day that begins at one o'clock
            America/Santiago,    2026-09-06T03:30:00Z, 2026-09-06T04:00:00Z, 2026-09-06T04:00:00Z
            """)
    void knowsWhenTheHourAndTheDayEnd(ZoneId zone, Instant now, Instant hourEnds, Instant dayEnds) {
        assertThat(new UsageCalendar(zone).periodsAt(now)).isEqualTo(new CurrentPeriods(now, hourEnds, dayEnds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Australia/Lord_Howe", "America/Santiago"})
    void theLastDaysEndWithTodayAndLeaveNoGap(ZoneId zone) {
        UsageCalendar calendar = new UsageCalendar(zone);
        Instant now = Instant.parse("2026-11-02T12:00:00Z");

        List<Instant> days = calendar.lastDays(300, now);

        assertThat(days).hasSize(300).isSorted();
        assertThat(calendar.periodsAt(days.getLast()).dayEnds()).isEqualTo(calendar.periodsAt(now).dayEnds());
        for (int i = 1; i < days.size(); i++) {
            assertThat(calendar.periodsAt(days.get(i - 1)).dayEnds()).isEqualTo(days.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago"})
    void periodsFollowEachOtherWithoutGapOrOverlap(ZoneId zone) {
        UsageCalendar calendar = new UsageCalendar(zone);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(366 * 86_400));
            CurrentPeriods periods = calendar.periodsAt(now);
            Instant lastOfTheHour = periods.hourEnds().minusNanos(1);
            assertThat(periods.hourEnds()).as("%s", now).isAfter(now);
            assertThat(Duration.between(now, periods.hourEnds())).as("%s", now)
                    .isLessThanOrEqualTo(
                            Duration.ofMinutes(90));
            assertThat(calendar.periodsAt(lastOfTheHour).hourEnds()).as("%s", now).isEqualTo(periods.hourEnds());
            assertThat(calendar.periodsAt(periods.dayEnds().minusNanos(1)).dayEnds()).isEqualTo(periods.dayEnds());
        }
    }

    @Test
    void daysBeginAtMidnightAlsoWhenClocksChange() {
        UsageCalendar calendar = new UsageCalendar(ZoneId.of("America/New_York"));
        Instant from = Instant.parse("2026-10-31T15:00:00Z");

        assertThat(calendar.dayStarts(from, Instant.parse("2026-11-02T05:00:01Z"))).containsExactly(from,
                Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-02T05:00:00Z"));
        assertThat(calendar.dayStarts(from, Instant.parse("2026-11-01T04:00:00Z"))).containsExactly(from);
        assertThat(calendar.dayStarts(from, from)).isEmpty();
    }

    @Test
    void aUseAtTheEndOfAPeriodBeginsTheNext() {
        UsageCalendar calendar = new UsageCalendar(ZoneId.of("UTC"));
        Instant lastMoment = Instant.parse("2026-06-01T12:59:59.999Z");
        Usage usage = Usage.NONE.increment(calendar.periodsAt(lastMoment)).increment(calendar.periodsAt(lastMoment));

        Usage next = usage.increment(calendar.periodsAt(Instant.parse("2026-06-01T13:00:00Z")));

        assertThat(usage.hourCount()).isEqualTo(2);
        assertThat(next.hourCount()).isEqualTo(1);
        assertThat(next.dayCount()).isEqualTo(3);
    }
}
