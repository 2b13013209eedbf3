// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * How often a caller id may be used.
 *
 * @param hourly uses in one clock hour, 1 to {@link #MAX}
 * @param daily uses in one calendar day, 1 to {@link #MAX}; may be less than {@code hourly}
 */
public record UsageLimit(int hourly, int daily) {
    /** More than a number can serve: a day has 86,400 seconds. */
    public static final int MAX = 1_000_000;
    private static final Pattern PLAIN_DIGITS = Pattern.compile("[0-9]{1,9}");

    public UsageLimit {
        requireValidHourlyLimit(hourly);
        requireValidDailyLimit(daily);
    }

    /** @throws InvalidValueException if {@code text} is not a valid hourly limit in plain digits */
    public static int parseHourly(String text) {
        int limit = parse(text);
        requireValidHourlyLimit(limit);
        return limit;
    }

    /** @throws InvalidValueException if {@code text} is not a valid daily limit in plain digits */
    public static int parseDaily(String text) {
        int limit = parse(text);
        requireValidDailyLimit(limit);
        return limit;
    }

    /** Text that is not plain digits becomes 0, which is out of range. */
    private static int parse(String text) {
        return PLAIN_DIGITS.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** @throws InvalidValueException if {@code limit} is not a valid hourly limit */
    public static void requireValidHourlyLimit(int limit) {
        requireInRange("hourly-limit", "hourly_limit must be a whole number from 1 to {0}", limit);
    }

    /** @throws InvalidValueException if {@code limit} is not a valid daily limit */
    public static void requireValidDailyLimit(int limit) {
        requireInRange("daily-limit", "daily_limit must be a whole number from 1 to {0}", limit);
    }

    private static void requireInRange(String key, String pattern, int limit) {
        if (limit < 1 || limit > MAX) {
            throw new InvalidValueException(key, pattern, MAX);
        }
    }
}
