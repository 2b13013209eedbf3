// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How many numbers each area code needs, and has.
 *
 * @param holdTime the mean hold time that it is made for
 * @param areaCodes those that miss most numbers first; equal ones in numerical order
 */
public record CapacityPlan(Duration holdTime, List<AreaCodePlan> areaCodes) {
    private static final Comparator<AreaCodePlan> MOST_MISSING_FIRST = Comparator
            .comparingLong(AreaCodePlan::missing)
            .reversed()
            .thenComparing(plan -> plan.demand().areaCode());

    public CapacityPlan {
        areaCodes = areaCodes.stream().sorted(MOST_MISSING_FIRST).toList();
    }
}
