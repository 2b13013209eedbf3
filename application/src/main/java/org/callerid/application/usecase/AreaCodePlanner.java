// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.NumberLimits;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.planning.Requirement;
import org.callerid.domain.usage.UsageLimit;

/**
 * Plans one area code after the other.
 *
 * @param newNumbers the limits of the numbers of an area code that has no active one yet
 */
record AreaCodePlanner(NumberingPlan numberingPlan, UsageLimit newNumbers, Duration holdTime,
        PlanningAssumptions assumptions) {
    AreaCodePlan plan(AreaCodeDemand demand, NumberSupply supply) {
        return new AreaCodePlan(demand, supply.active(),
                Requirement.of(demand, holdTime, limits(supply), assumptions),
                numberingPlan.localTo(demand.areaCode()));
    }

    private NumberLimits limits(NumberSupply supply) {
        return supply.active() == 0
                ? NumberLimits.of(newNumbers)
                : new NumberLimits((double) supply.hourlyCapacity() / supply.active(),
                        (double) supply.dailyCapacity() / supply.active());
    }
}
