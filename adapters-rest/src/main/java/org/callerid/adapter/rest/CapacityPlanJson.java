// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.Requirement;
import org.jspecify.annotations.Nullable;

/** A capacity plan. Where a column of the CSV says the same, the name is the column's. */
record CapacityPlanJson(double holdSeconds, List<Row> areaCodes) {
    private static final double MILLIS_PER_SECOND = 1_000;

    static CapacityPlanJson of(CapacityPlan plan) {
        return new CapacityPlanJson(plan.holdTime().toMillis() / MILLIS_PER_SECOND,
                plan.areaCodes().stream().map(Row::of).toList());
    }

    /**
     * One area code.
     *
     * @param binds null if nothing is needed
     * @param parts what each constraint alone needs
     */
    record Row(String areaCode, long asked, long askedDay, long have, long need, @Nullable String binds,
            @JsonProperty("short") long missing, List<String> buyIn, List<Part> parts,
            String reason) {
        static Row of(AreaCodePlan plan) {
            Requirement requirement = plan.requirement();
            return new Row(plan.demand().areaCode().digits(), plan.demand().busiestHour(), plan.demand().busiestDay(),
                    plan.have(), requirement.numbers(),
                    requirement.binding().map(part -> part.constraint().label()).orElse(null), plan.missing(),
                    plan.buyIn().stream().map(AreaCode::digits).toList(),
                    requirement.parts().stream().map(Part::of).toList(), requirement.explanation());
        }
    }

    record Part(String constraint, long need) {
        static Part of(Requirement.Part part) {
            return new Part(part.constraint().label(), part.numbers());
        }
    }
}
