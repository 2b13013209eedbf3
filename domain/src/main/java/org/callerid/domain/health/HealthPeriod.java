// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.health;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.callerid.domain.validation.InvalidValueException;

/** The last days, of which the present one is the last. */
public enum HealthPeriod {
    DAY(1),
    WEEK(7),
    MONTH(30);

    private final int days;

    HealthPeriod(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** Oldest first. */
    public List<LocalDate> daysUntil(LocalDate today) {
        return today.minusDays(days - 1L).datesUntil(today.plusDays(1)).toList();
    }

    /**
     * @param days in digits
     * @throws InvalidValueException if there is no such period
     */
    public static HealthPeriod parse(String days) {
        return Arrays.stream(values())
                .filter(period -> Integer.toString(period.days).equals(days))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("health-period", "days must be 1, 7 or 30"));
    }
}
