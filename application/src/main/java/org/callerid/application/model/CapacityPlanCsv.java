// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.CapacityPlan;

/** A capacity plan as CSV. Its cells are digits and single words, which need no quotation marks. */
public final class CapacityPlanCsv {
    private static final String HEADING = "area_code,asked,have,need,binds,short,buy_in";

    private CapacityPlanCsv() {}

    /** A line with the columns' names, then one line for each area code; every line is ended. */
    public static String of(CapacityPlan plan) {
        return Stream.concat(Stream.of(HEADING), plan.areaCodes().stream().map(CapacityPlanCsv::row))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String row(AreaCodePlan plan) {
        return String.join(",", plan.demand().areaCode().digits(), String.valueOf(plan.demand().busiestHour()),
                String.valueOf(plan.have()), String.valueOf(plan.requirement().numbers()),
                plan.requirement().binding().map(part -> part.constraint().label()).orElse(""),
                String.valueOf(plan.missing()),
                plan.buyIn().stream().map(AreaCode::digits).collect(Collectors.joining(" ")));
    }
}
