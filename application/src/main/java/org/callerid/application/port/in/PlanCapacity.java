// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.validation.InvalidValueException;

/** Plans how many numbers each area code needs. */
public interface PlanCapacity {
    /**
     * Compares what the demand needs with the active numbers.
     *
     * @throws InvalidValueException if the hold time is to be observed, and no call has ended yet
     * @throws StoreUnavailableException if the database cannot be reached
     */
    CapacityPlan plan(Command command);

    record Command(Demand demand, HoldTime holdTime, PlanningAssumptions assumptions) {}

    /** The requests that are planned for. */
    sealed interface Demand {
        /** Demand that is expected, with at most one row for each area code. */
        record Expected(List<AreaCodeDemand> rows) implements Demand {
            public Expected {
                rows = List.copyOf(rows);
                if (rows.stream().map(AreaCodeDemand::areaCode).distinct().count() < rows.size()) {
                    throw new InvalidValueException("plan.twice", "an area code has more than one row of demand");
                }
            }
        }

        /** The requests that came in. */
        record Observed(ObservationPeriod period) implements Demand {}
    }
}
