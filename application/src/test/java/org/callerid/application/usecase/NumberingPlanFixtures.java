// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Region;

/** Small numbering plans. */
final class NumberingPlanFixtures {
    private NumberingPlanFixtures() {}

    /** @param states by area code; each has its territory alone */
    static NumberingPlan of(Map<String, String> states) {
        return NumberingPlan.of(states.entrySet()
                .stream()
                .map(entry -> GeographicAreaCode.of(new AreaCode(entry.getKey()), new Country("US"),
                        regions(entry.getValue()), List.of(), new GeographicPoint(0, 0), ZoneOffset.UTC, true))
                .toList(), Map.of());
    }

    static SortedSet<Region> regions(String code) {
        return new TreeSet<>(List.of(new Region(code)));
    }
}
