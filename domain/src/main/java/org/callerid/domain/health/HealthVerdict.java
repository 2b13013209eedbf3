// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.util.Locale;

/** How a number's answer rate compares with the median of its peers. */
public enum HealthVerdict {
    /** It has too few attempts to tell, or there is nobody to compare it with. */
    TOO_FEW_CALLS,
    /** Even the upper bound of its rate is below the median. */
    BELOW_MEDIAN,
    /** The difference may be chance. */
    NEAR_MEDIAN,
    /** Even the lower bound of its rate is above the median. */
    ABOVE_MEDIAN;

    /** As in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
