// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/** How far back demand is observed, up to now: 1 hour to {@link #MAX}. */
public record ObservationPeriod(Duration length) {
    public static final Duration MAX = Duration.ofDays(366);
    public static final ObservationPeriod DEFAULT = new ObservationPeriod(Duration.ofDays(7));

    private static final Pattern DAYS_OR_HOURS = Pattern.compile("([0-9]{1,4})([dh])");

    public ObservationPeriod {
        if (length.compareTo(Duration.ofHours(1)) < 0 || length.compareTo(MAX) > 0) {
            throw new InvalidValueException("plan.observed",
                    "observed must be 1 to 366 days or 1 to 8784 hours, for example 7d or 36h");
        }
    }

    /** @throws InvalidValueException if {@code text} is not such as {@code 7d} or {@code 36h} */
    public static ObservationPeriod parse(String text) {
        Matcher parts = DAYS_OR_HOURS.matcher(text);
        if (!parts.matches()) {
            return new ObservationPeriod(Duration.ZERO);
        }
        int amount = Integer.parseInt(parts.group(1));
        return new ObservationPeriod(parts.group(2).equals("d") ? Duration.ofDays(amount) : Duration.ofHours(amount));
    }
}
