// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.in.PlanCapacity.Demand;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is asked for with. Every method throws {@link InvalidValueException} if a value is invalid.
 *
 * @param demand expected demand, a row for each area code
 * @param values all others by their names, without blank ones
 */
record PlanParameters(List<String> demand, Map<String, String> values) {
    static PlanParameters of(UriInfo uri) {
        Map<String, String> values = uri.getQueryParameters()
                .entrySet()
                .stream()
                .filter(parameter -> !parameter.getValue().getFirst().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue().getFirst()));
        return new PlanParameters(
                uri.getQueryParameters()
                        .getOrDefault("demand", List.of())
                        .stream()
                        .filter(row -> !row.isBlank())
                        .toList(),
                values);
    }

    PlanCapacity.Command command() {
        return new PlanCapacity.Command(plannedFor(), value("hold").map(HoldTime::parse).orElse(HoldTime.DEFAULT),
                PlanningAssumptions.parse(values));
    }

    private Demand plannedFor() {
        if (demand.isEmpty()) {
            return new Demand.Observed(
                    value("observed").map(ObservationPeriod::parse).orElse(ObservationPeriod.DEFAULT));
        }
        if (value("observed").isPresent()) {
            throw new InvalidValueException("plan.demand-twice", "send demand or observed, not both");
        }
        return new Demand.Expected(demand.stream().map(AreaCodeDemand::parse).toList());
    }

    boolean isCsv(@Nullable String accept) {
        return CsvRequest.isCsv(value("format"), accept);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
