// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.util.Comparator;
import org.callerid.domain.numbering.AreaCode;

/**
 * How much of an area code's numbers one campaign uses.
 *
 * @param uses numbers of the area code that its calls were given, to any destination
 * @param allUses numbers of the area code that all calls were given
 */
public record AreaCodeShare(AreaCode areaCode, long uses, long allUses) {
    /** Most uses first; equal ones by area code. */
    public static final Comparator<AreaCodeShare> MOST_USED_FIRST = Comparator.comparingLong(AreaCodeShare::uses)
            .reversed()
            .thenComparing(AreaCodeShare::areaCode);

    public AreaCodeShare {
        if (uses < 0 || uses > allUses) {
            throw new IllegalArgumentException("a campaign uses a part of all: " + uses + " of " + allUses);
        }
    }

    /** From 0 to 1. */
    public double share() {
        return allUses == 0 ? 0 : (double) uses / allUses;
    }
}
