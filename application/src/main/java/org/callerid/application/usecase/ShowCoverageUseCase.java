// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;

/** Adds the demand of the day to the overview. */
public final class ShowCoverageUseCase implements ShowCoverage {
    private final ShowOverview overview;
    private final Traffic traffic;
    private final UsageCalendar calendar;

    public ShowCoverageUseCase(ShowOverview overview, Traffic traffic, UsageCalendar calendar) {
        this.overview = overview;
        this.traffic = traffic;
        this.calendar = calendar;
    }

    @Override
    public Coverage show() {
        Overview now = overview.show();
        Map<AreaCode, RequestCounts> today = traffic.byAreaCode(calendar.startOfDay(now.at()), now.at());
        Map<AreaCode, AreaCodeCoverage> known = now.areaCodes()
                .stream()
                .collect(Collectors.toMap(AreaCodeCoverage::areaCode, Function.identity()));
        CurrentPeriods periods = calendar.periodsAt(now.at());
        List<CoverageRow> rows = Stream.of(known.keySet(), today.keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(areaCode -> new CoverageRow(
                        known.getOrDefault(areaCode, withoutNumbers(areaCode, periods)),
                        today.getOrDefault(areaCode, RequestCounts.NONE)))
                .sorted((one, other) -> AreaCodeCoverage.MOST_CRITICAL_FIRST.compare(one.coverage(), other.coverage()))
                .toList();
        return new Coverage(now.at(), rows);
    }

    /** An area code that was asked for earlier today. */
    private static AreaCodeCoverage withoutNumbers(AreaCode areaCode, CurrentPeriods periods) {
        return new AreaCodeCoverage(areaCode, NumberSupply.NONE, RequestCounts.NONE, RecentDemand.NONE, periods);
    }
}
