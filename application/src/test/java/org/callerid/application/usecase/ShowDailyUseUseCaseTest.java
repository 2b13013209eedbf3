// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.callerid.application.port.in.ShowDailyUse.DailyUse;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class ShowDailyUseUseCaseTest {
    private static final CallerIdNumber NUMBER = number("2125550001");
    /** Ten in the evening of the day before in New York. */
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");

    @Test
    void theLastThirtyDaysAreThoseOfTheUsageTimeZone() {
        List<DailyUse> days = dailyUse(Duration.ofDays(90));

        assertThat(days).hasSize(30);
        assertThat(days.getFirst()).isEqualTo(new DailyUse(LocalDate.of(2026, 5, 16), 0));
        assertThat(days.getLast()).isEqualTo(new DailyUse(LocalDate.of(2026, 6, 14), 29));
    }

    @Test
    void daysWhoseRequestsArePurgedAreLeftOut() {
        assertThat(dailyUse(Duration.ofDays(7))).hasSize(7)
                .first()
                .extracting(DailyUse::day)
                .isEqualTo(LocalDate.of(2026, 6, 8));
    }

    /** As many uses on each day as days before it. */
    private static List<DailyUse> dailyUse(Duration retention) {
        UsageCalendar calendar = new UsageCalendar(ZoneId.of("America/New_York"));
        return new ShowDailyUseUseCase(new FakeUsageHistory(),
                calendar,
                retention, () -> NOW).dailyUse(NUMBER);
    }
}
