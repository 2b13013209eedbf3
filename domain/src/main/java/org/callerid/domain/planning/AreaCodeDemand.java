// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;

/**
 * The requests for numbers of one area code, at their most.
 *
 * @param busiestHour in the clock hour that has most
 * @param busiestDay in the calendar day that has most
 */
public record AreaCodeDemand(AreaCode areaCode, long busiestHour, long busiestDay) {
    public static final long MAX = 100_000_000;
    private static final Pattern ROW = Pattern.compile("\\s*([^,]*?)\\s*,\\s*([0-9]{1,9})\\s*,\\s*([0-9]{1,9})\\s*");

    public AreaCodeDemand {
        if (busiestHour < 0 || busiestDay < busiestHour || busiestDay > MAX) {
            throw new InvalidValueException("plan.calls",
                    "the calls in the busiest hour and those in a day must be whole numbers up to {0}, and a day must"
                            + " have at least as many as its busiest hour",
                    MAX);
        }
    }

    /** @throws InvalidValueException if {@code row} is not such as {@code 212,1200,8000} */
    public static AreaCodeDemand parse(String row) {
        Matcher cells = ROW.matcher(row);
        if (!cells.matches()) {
            throw new InvalidValueException("plan.demand",
                    "demand is written area code, calls in the busiest hour, calls a day, for example {0}",
                    "212,1200,8000");
        }
        return new AreaCodeDemand(new AreaCode(cells.group(1)), Long.parseLong(cells.group(2)),
                Long.parseLong(cells.group(3)));
    }
}
