// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import org.callerid.domain.usage.UsageLimit;

/**
 * How often the numbers of an area code may be used on average.
 *
 * @param hourly uses per number in one clock hour, 1 or more
 * @param daily uses per number in one calendar day, 1 or more
 */
public record NumberLimits(double hourly, double daily) {
    public NumberLimits {
        if (!(hourly >= 1 && daily >= 1)) {
            throw new IllegalArgumentException("limits below 1: " + hourly + ", " + daily);
        }
    }

    public static NumberLimits of(UsageLimit limit) {
        return new NumberLimits(limit.hourly(), limit.daily());
    }
}
