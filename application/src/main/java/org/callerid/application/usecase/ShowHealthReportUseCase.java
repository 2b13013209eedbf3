// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.domain.health.Baselines;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.HealthVerdict;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.usage.UsageCalendar;

/**
 * Reads the numbers twice, first for the medians and then for the worst, because a million of them would not fit into
 * memory.
 */
public final class ShowHealthReportUseCase implements ShowHealthReport {
    private final NumberOutcomes outcomes;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    public ShowHealthReportUseCase(NumberOutcomes outcomes, UsageCalendar calendar, InstantSource clock) {
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public HealthReport report(HealthPeriod period) {
        Instant now = clock.instant();
        List<LocalDate> days = period.daysUntil(calendar.dateOf(now));
        Baselines.Builder builder = new Baselines.Builder();
        outcomes.forEach(days, NumberHealth.MIN_ATTEMPTS, number -> builder.add(number.areaCode(), number.counts()));
        Baselines baselines = builder.build();
        WorstNumbers worst = new WorstNumbers(MAX_NUMBERS);
        outcomes.forEach(days, NumberHealth.MIN_ATTEMPTS, number -> worst.add(new NumberHealth(number.number(),
                number.areaCode(), number.counts(), baselines.of(number.areaCode()))));
        return new HealthReport(period, now, days.getFirst(), worst.count(),
                worst.count(HealthVerdict.BELOW_MEDIAN), baselines, worst.lists());
    }
}
