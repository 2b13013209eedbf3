// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

import java.util.Arrays;
import java.util.Locale;
import org.callerid.domain.validation.InvalidValueException;

/** What an operator should expect of an area code, most severe first. */
public enum CoverageStatus {
    /** No uses are left in this hour or today. */
    EXHAUSTED,
    /** Uses are left, but no number is available now: all are reserved or have reached a limit. */
    ALL_BUSY,
    /** At the current rate of calls, no uses will be left within the hour. */
    RUNNING_OUT,
    /** None of its numbers is active, and calls ask for it. */
    NONE_ACTIVE,
    /** Calls ask for it, and there is no number of it. */
    NOT_OWNED,
    /** No uses will be left later today, or a third of the hourly capacity or less is spare. */
    LOW,
    OK;

    /** Its name in sheets and in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidValueException if no status has this label */
    public static CoverageStatus parse(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label().equals(label))
                .findAny()
                .orElseThrow(() -> new InvalidValueException("coverage-status",
                        "status must be exhausted, all_busy, running_out, none_active, not_owned, low or ok"));
    }
}
