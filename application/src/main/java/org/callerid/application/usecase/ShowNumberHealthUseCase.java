// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageCalendar;

/** Reads the counts of the numbers asked for; what they are compared with is that of the report. */
public final class ShowNumberHealthUseCase implements ShowNumberHealth {
    private final CallerIds callerIds;
    private final NumberOutcomes outcomes;
    private final ShowHealthReport reports;
    private final UsageCalendar calendar;
    private final InstantSource clock;

    public ShowNumberHealthUseCase(CallerIds callerIds, NumberOutcomes outcomes, ShowHealthReport reports,
            UsageCalendar calendar, InstantSource clock) {
        this.callerIds = callerIds;
        this.outcomes = outcomes;
        this.reports = reports;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<NumberHealth> show(CallerIdNumber number, HealthPeriod period) {
        return callerIds.find(number).map(record -> health(record, period));
    }

    private NumberHealth health(CallerIdRecord record, HealthPeriod period) {
        CallerIdNumber number = record.callerId().number();
        Optional<AreaCode> areaCode = record.callerId().config().areaCode();
        return new NumberHealth(number, areaCode,
                counts(List.of(number), period).getOrDefault(number, OutcomeCounts.NONE),
                reports.report(period).baselines().of(areaCode));
    }

    @Override
    public Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, HealthPeriod period) {
        List<LocalDate> days = period.daysUntil(calendar.dateOf(clock.instant()));
        return numbers.isEmpty() ? Map.of() : outcomes.counts(numbers, days);
    }
}
