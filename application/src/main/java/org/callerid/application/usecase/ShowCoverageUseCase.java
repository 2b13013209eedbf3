// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.application.port.out.HoldTimes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;

/** Adds the demand of the day, the plan for the demand of the week, and the places of the area codes to the overview. */
public final class ShowCoverageUseCase implements ShowCoverage {
    private static final Duration OBSERVED = ObservationPeriod.DEFAULT.length();
    private static final int OBSERVED_CALLS = 10_000;

    private static final Comparator<Summary> MOST_CRITICAL_FIRST = Comparator.comparing(Summary::status)
            .thenComparing(one -> one.lastHour().requests(), Comparator.reverseOrder());

    private final ShowOverview overview;
    private final Traffic traffic;
    private final HoldTimes holdTimes;
    private final NumberingPlans plans;
    private final UsageLimit newNumbers;
    private final UsageCalendar calendar;

    /** @param newNumbers the limits of the numbers of an area code that has none yet */
    public ShowCoverageUseCase(ShowOverview overview, Traffic traffic, HoldTimes holdTimes, NumberingPlans plans,
            UsageLimit newNumbers, UsageCalendar calendar) {
        this.overview = overview;
        this.traffic = traffic;
        this.holdTimes = holdTimes;
        this.plans = plans;
        this.newNumbers = newNumbers;
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
        NumberingPlan numbering = plans.current();
        Map<AreaCode, AreaCodePlan> planned = plans(known, numbering, now.at());
        List<CoverageRow> rows = Stream.of(known.keySet(), today.keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(areaCode -> new CoverageRow(
                        known.getOrDefault(areaCode, withoutNumbers(areaCode, periods)),
                        today.getOrDefault(areaCode, RequestCounts.NONE), numbering.countryOf(areaCode),
                        numbering.regionsOf(areaCode), Optional.ofNullable(planned.get(areaCode))))
                .sorted((one, other) -> AreaCodeCoverage.MOST_CRITICAL_FIRST.compare(one.coverage(), other.coverage()))
                .toList();
        return new Coverage(now.at(), rows, regions(rows), countries(rows));
    }

    private Map<AreaCode, AreaCodePlan> plans(Map<AreaCode, AreaCodeCoverage> known, NumberingPlan numbering,
            Instant now) {
        AreaCodePlanner planner = new AreaCodePlanner(numbering, newNumbers,
                holdTimes.meanHoldTime(OBSERVED_CALLS, now).orElse(HoldTime.DEFAULT_MEAN), PlanningAssumptions.DEFAULT);
        return traffic.peakDemand(calendar.dayStarts(now.minus(OBSERVED), now))
                .stream()
                .map(demand -> planner.plan(demand, Optional.ofNullable(known.get(demand.areaCode()))
                        .map(AreaCodeCoverage::supply)
                        .orElse(NumberSupply.NONE)))
                .collect(Collectors.toMap(plan -> plan.demand().areaCode(), Function.identity()));
    }

    private static List<RegionRow> regions(List<CoverageRow> areaCodes) {
        Map<Region, List<CoverageRow>> byRegion = new TreeMap<>();
        areaCodes.forEach(row -> row.regions()
                .forEach(region -> byRegion.computeIfAbsent(region, any -> new ArrayList<>()).add(row)));
        return byRegion.entrySet()
                .stream()
                .map(entry -> new RegionRow(entry.getKey(), summary(entry.getValue())))
                .sorted(Comparator.comparing(RegionRow::summary, MOST_CRITICAL_FIRST))
                .toList();
    }

    private static List<CountryRow> countries(List<CoverageRow> areaCodes) {
        return areaCodes.stream()
                .collect(
                        Collectors.groupingBy(row -> CountryGroup.of(row.country()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new CountryRow(entry.getKey(), summary(entry.getValue())))
                .sorted(Comparator.comparing(CountryRow::summary, MOST_CRITICAL_FIRST))
                .toList();
    }

    /** @param areaCodes most critical first */
    private static Summary summary(List<CoverageRow> areaCodes) {
        List<AreaCodeCoverage> coverages = areaCodes.stream().map(CoverageRow::coverage).toList();
        return new Summary(coverages.getFirst().status(),
                coverages.stream().filter(one -> one.status() != CoverageStatus.OK).count(),
                coverages.stream().map(AreaCodeCoverage::supply).reduce(NumberSupply.NONE, NumberSupply::plus),
                coverages.stream().map(AreaCodeCoverage::lastHour).reduce(RequestCounts.NONE, RequestCounts::plus),
                areaCodes.stream().map(CoverageRow::today).reduce(RequestCounts.NONE, RequestCounts::plus));
    }

    /** An area code that was asked for earlier today. */
    private static AreaCodeCoverage withoutNumbers(AreaCode areaCode, CurrentPeriods periods) {
        return new AreaCodeCoverage(areaCode, NumberSupply.NONE, RequestCounts.NONE, RecentDemand.NONE, periods);
    }
}
