// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

/**
 * How often a caller id may be used.
 *
 * @param hourly uses in one clock hour, 1 to {@link #HIGHEST}
 * @param daily uses in one calendar day, 1 to {@link #HIGHEST}; may be less than {@code hourly}
 */
public record UsageLimit(int hourly, int daily) {
    /** More than a number can serve: a day has 86,400 seconds. */
    public static final int HIGHEST = 1_000_000;

    public UsageLimit {
        mustBeHourly(hourly);
        mustBeDaily(daily);
    }

    /** @throws IllegalArgumentException if {@code limit} cannot be an hourly limit */
    public static void mustBeHourly(int limit) {
        mustBeInRange("hourly_limit", limit);
    }

    /** @throws IllegalArgumentException if {@code limit} cannot be a daily limit */
    public static void mustBeDaily(int limit) {
        mustBeInRange("daily_limit", limit);
    }

    private static void mustBeInRange(String name, int limit) {
        if (limit < 1 || limit > HIGHEST) {
            throw new IllegalArgumentException(name + " must be a whole number from 1 to " + HIGHEST);
        }
    }
}
