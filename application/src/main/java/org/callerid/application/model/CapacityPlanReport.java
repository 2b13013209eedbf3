// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.Requirement;
import org.jspecify.annotations.Nullable;

/** A capacity plan as operators get it from the HTTP API and the command line. */
public final class CapacityPlanReport {
    private static final String HEADING = "area_code,asked,have,need,binds,short,buy_in";
    private static final double MILLIS_PER_SECOND = 1_000;

    private CapacityPlanReport() {}

    /**
     * A line with the columns' names, then one line for each area code; every line is ended. The cells are digits and
     * single words, which need no quotation marks.
     */
    public static String csv(CapacityPlan plan) {
        return Stream.concat(Stream.of(HEADING), plan.areaCodes().stream().map(CapacityPlanReport::row))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String row(AreaCodePlan plan) {
        return String.join(",", plan.demand().areaCode().digits(), String.valueOf(plan.demand().busiestHour()),
                String.valueOf(plan.have()), String.valueOf(plan.requirement().numbers()), binds(plan).orElse(""),
                String.valueOf(plan.missing()), String.join(" ", buyIn(plan)));
    }

    /**
     * The fields of a JSON object, in their order: strings, numbers, lists and maps. Where a column of the CSV says the same, the name
     * is the column's.
     */
    public static Map<String, Object> fields(CapacityPlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hold_seconds", plan.holdTime().toMillis() / MILLIS_PER_SECOND);
        fields.put("area_codes", plan.areaCodes().stream().map(CapacityPlanReport::fields).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(AreaCodePlan plan) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("area_code", plan.demand().areaCode().digits());
        fields.put("asked", plan.demand().busiestHour());
        fields.put("asked_day", plan.demand().busiestDay());
        fields.put("have", plan.have());
        fields.put("need", plan.requirement().numbers());
        fields.put("binds", binds(plan).orElse(null));
        fields.put("short", plan.missing());
        fields.put("buy_in", buyIn(plan));
        fields.put("parts", plan.requirement().parts().stream().map(CapacityPlanReport::fields).toList());
        fields.put("reason", plan.requirement().explanation());
        return fields;
    }

    private static Map<String, Object> fields(Requirement.Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("constraint", part.constraint().label());
        fields.put("need", part.numbers());
        return fields;
    }

    /** Empty if no number is needed. */
    private static Optional<String> binds(AreaCodePlan plan) {
        return plan.requirement().binding().map(part -> part.constraint().label());
    }

    private static List<String> buyIn(AreaCodePlan plan) {
        return plan.buyIn().stream().map(AreaCode::digits).toList();
    }
}
