// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowDailyUse;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageCalendar;

/** Counts the uses of the days whose requests are kept. */
public final class ShowDailyUseUseCase implements ShowDailyUse {
    private final UsageHistory history;
    private final UsageCalendar calendar;
    private final int days;
    private final InstantSource clock;

    /** @param retention how long requests are kept */
    public ShowDailyUseUseCase(UsageHistory history, UsageCalendar calendar, Duration retention, InstantSource clock) {
        this.history = history;
        this.calendar = calendar;
        this.days = Math.toIntExact(Math.clamp(retention.toDays(), 1, MAX_DAYS));
        this.clock = clock;
    }

    @Override
    public List<DailyUse> dailyUse(CallerIdNumber number) {
        List<Instant> starts = calendar.lastDays(days, clock.instant());
        List<Long> uses = history.uses(number, starts);
        return IntStream.range(0, days)
                .mapToObj(i -> new DailyUse(calendar.dateOf(starts.get(i)), uses.get(i)))
                .toList();
    }
}
