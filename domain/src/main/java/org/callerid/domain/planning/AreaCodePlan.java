// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.callerid.domain.numbering.AreaCode;

/**
 * The plan of one area code.
 *
 * @param have its active numbers
 * @param buyIn the area codes whose new numbers would be local to it; empty if it belongs to no place
 */
public record AreaCodePlan(AreaCodeDemand demand, long have, Requirement requirement,
        SortedSet<AreaCode> buyIn) {
    public AreaCodePlan {
        buyIn = Collections.unmodifiableSortedSet(new TreeSet<>(buyIn));
    }

    public long missing() {
        return Math.max(0, requirement.numbers() - have);
    }
}
