// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowCoverage.Coverage;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.application.port.in.ShowCoverage.Filter;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.jspecify.annotations.Nullable;

/** The coverage of area codes, most critical first. */
record CoverageJson(String at, List<Row> areaCodes) {
    static CoverageJson of(Coverage coverage, Filter filter) {
        return new CoverageJson(coverage.at().toString(),
                coverage.areaCodes().stream().filter(filter::matches).map(Row::of).toList());
    }

    /**
     * One area code.
     *
     * @param country null if it belongs to no place
     * @param plan null if the last week had no requests for it
     */
    record Row(String areaCode, @Nullable String country, List<String> states, String status,
            @Nullable String outAt, @Nullable String backAt, double callsPerMinute, long callsLastHour,
            Today today, @Nullable Plan plan, Supply numbers) {
        static Row of(CoverageRow row) {
            AreaCodeCoverage coverage = row.coverage();
            return new Row(coverage.areaCode().digits(), row.country().map(Country::code).orElse(null),
                    row.regions().stream().map(Region::code).toList(), coverage.status().label(),
                    time(coverage.exhaustedAt()), time(coverage.replenishedAt()),
                    coverage.recent().requestsPerMinute(), coverage.lastHour().requests(), Today.of(row.today()),
                    row.plan().map(Plan::of).orElse(null), Supply.of(coverage.supply()));
        }

        private static @Nullable String time(Optional<Instant> time) {
            return time.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(null);
        }
    }

    record Today(long calls, long allocated, long local, TierCounts byTier, long rateLimited, long noneAvailable) {
        static Today of(RequestCounts counts) {
            return new Today(counts.requests(), counts.allocated(), counts.byTier().local(), counts.byTier(),
                    counts.rateLimited(), counts.noneAvailable());
        }
    }

    record Plan(@JsonProperty("busiest_hour_7d") long busiestHour, long need, @JsonProperty("short") long missing) {
        static Plan of(AreaCodePlan plan) {
            return new Plan(plan.demand().busiestHour(), plan.requirement().numbers(), plan.missing());
        }
    }

    record Supply(long owned, long active, long available, long limitReached, long leftThisHour, long leftToday) {
        static Supply of(NumberSupply supply) {
            return new Supply(supply.owned(), supply.active(), supply.available(), supply.limitReached(),
                    supply.usesLeftThisHour(), supply.usesLeftToday());
        }
    }
}
