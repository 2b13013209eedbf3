// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.callerid.application.model.EndedCall;
import org.callerid.application.port.out.CallEnds;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.usage.UsageCalendar;

/** Counts the calls of the numbers in a store. */
public final class InMemoryNumberOutcomes implements CallEnds, NumberOutcomes {
    private final CallerIds callerIds;
    private final UsageCalendar calendar;
    private final Map<Key, OutcomeCounts> counts = new HashMap<>();

    public InMemoryNumberOutcomes(CallerIds callerIds, UsageCalendar calendar) {
        this.callerIds = callerIds;
        this.calendar = calendar;
    }

    @Override
    public synchronized void record(List<EndedCall> ended) {
        ended.forEach(call -> counts.merge(new Key(calendar.dateOf(call.end().at()), call.number()),
                OutcomeCounts.of(call.end()), OutcomeCounts::plus));
    }

    @Override
    public synchronized Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers,
            List<LocalDate> days) {
        Map<CallerIdNumber, OutcomeCounts> sums = new HashMap<>();
        counts.forEach((key, count) -> {
            if (days.contains(key.day()) && numbers.contains(key.number())) {
                sums.merge(key.number(), count, OutcomeCounts::plus);
            }
        });
        return sums;
    }

    @Override
    public synchronized void forEach(List<LocalDate> days, long minAttempts, Consumer<NumberCounts> action) {
        Set<CallerIdNumber> numbers = new TreeSet<>();
        counts.keySet().forEach(key -> numbers.add(key.number()));
        counts(numbers, days).forEach((number, sum) -> callerIds.find(number)
                .filter(listed -> sum.attempts() >= minAttempts)
                .ifPresent(listed -> action
                        .accept(new NumberCounts(number, listed.callerId().config().areaCode(), sum))));
    }

    private record Key(LocalDate day, CallerIdNumber number) {}
}
