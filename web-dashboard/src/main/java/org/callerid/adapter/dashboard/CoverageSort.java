// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.callerid.application.port.in.ShowCoverage.CoverageRow;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.planning.AreaCodePlan;
import org.jspecify.annotations.Nullable;

/** The orders of the coverage table; in all but the first two, the highest figure comes first. */
enum CoverageSort {
    STATUS(Comparator.comparing(CoverageRow::coverage, AreaCodeCoverage.MOST_CRITICAL_FIRST)),
    AREA_CODE(Comparator.comparing(row -> row.coverage().areaCode().digits())),
    NOW(row -> row.coverage().recent().requestsPerMinute()),
    LAST_HOUR(row -> row.coverage().lastHour().requests()),
    TODAY(row -> row.today().requests()),
    LOCAL(row -> row.today().localShare()),
    BUSIEST_HOUR(row -> row.plan().map(plan -> plan.demand().busiestHour()).orElse(0L)),
    NEEDED(row -> row.plan().map(plan -> plan.requirement().numbers()).orElse(0L)),
    TO_BUY(row -> row.plan().map(AreaCodePlan::missing).orElse(0L)),
    OWNED(row -> row.coverage().supply().owned()),
    ACTIVE(row -> row.coverage().supply().active()),
    AVAILABLE(row -> row.coverage().supply().available()),
    LIMIT_REACHED(row -> row.coverage().supply().limitReached()),
    LEFT_THIS_HOUR(row -> row.coverage().supply().usesLeftThisHour()),
    LEFT_TODAY(row -> row.coverage().supply().usesLeftToday());

    @SuppressWarnings("ImmutableEnumChecker") // The comparators have no state.
    private final Comparator<CoverageRow> comparator;

    CoverageSort(Comparator<CoverageRow> comparator) {
        this.comparator = comparator;
    }

    CoverageSort(ToDoubleFunction<CoverageRow> figure) {
        this(Comparator.comparingDouble(figure)
                .reversed()
                .thenComparing(row -> row.coverage().areaCode().digits()));
    }

    Comparator<CoverageRow> comparator() {
        return comparator;
    }

    /** An unknown name sorts by status. */
    static CoverageSort parse(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst().orElse(STATUS);
    }
}
