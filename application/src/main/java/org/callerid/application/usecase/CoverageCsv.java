// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.traffic.RequestCounts;

/**
 * Lines of the coverage as CSV. A cell is a figure that is not negative, a time in UTC, or words that the service itself
 * makes, so none needs quotation marks or can be run as a formula.
 */
final class CoverageCsv {
    static final String HEADING = "area_code,country,states,status,out_at,back_at,calls_per_minute,calls_last_hour,"
            + "calls_today,allocated_today,local_today,area_today,overlay_today,state_today,nearest_today,any_today,"
            + "rate_limited_today,none_available_today,busiest_hour_7d,need,binds,short,buy_in,owned,active,available,"
            + "limit_reached,left_this_hour,left_today";

    private CoverageCsv() {}

    static String line(CoverageRow row) {
        return Stream.of(place(row), forecast(row.coverage()), demand(row), plan(row), supply(row.coverage().supply()))
                .flatMap(Function.identity())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Stream<?> place(CoverageRow row) {
        return Stream.of(row.coverage().areaCode(), row.country().map(Country::code).orElse(""),
                words(row.regions()));
    }

    private static Stream<?> forecast(AreaCodeCoverage coverage) {
        return Stream.of(coverage.status().label(), time(coverage.exhaustedAt()), time(coverage.replenishedAt()));
    }

    private static Stream<?> demand(CoverageRow row) {
        RequestCounts today = row.today();
        return Stream.of(String.format(Locale.ROOT, "%.1f", row.coverage().recent().requestsPerMinute()),
                row.coverage().lastHour().requests(), today.requests(), today.allocated(),
                today.byTier().local(), today.byTier().area(), today.byTier().overlay(), today.byTier().state(),
                today.byTier().nearest(), today.byTier().any(), today.rateLimited(), today.noneAvailable());
    }

    private static Stream<?> plan(CoverageRow row) {
        Optional<AreaCodePlan> plan = row.plan();
        return Stream.of(plan.map(one -> String.valueOf(one.demand().busiestHour())).orElse(""),
                plan.map(one -> String.valueOf(one.requirement().numbers())).orElse(""),
                plan.flatMap(one -> one.requirement().binding()).map(part -> part.constraint().label()).orElse(""),
                plan.map(one -> String.valueOf(one.missing())).orElse(""),
                plan.map(one -> words(one.buyIn())).orElse(""));
    }

    private static Stream<?> supply(NumberSupply supply) {
        return Stream.of(supply.owned(), supply.active(), supply.available(), supply.limitReached(),
                supply.usesLeftThisHour(), supply.usesLeftToday());
    }

    private static String words(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String time(Optional<Instant> time) {
        return time.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }
}
