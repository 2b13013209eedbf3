// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.util.Comparator;
import org.callerid.domain.numbering.AreaCode;

/**
 * How close an area code is to running dry.
 *
 * @param active its active numbers
 * @param free those that could be given now
 * @param hourlyCapacity uses its active numbers allow in a clock hour
 * @param usesLeft uses they still allow in this one
 * @param askedLastHour calls to its people within the last 60 minutes
 */
public record AreaCodeLevel(AreaCode areaCode, long active, long free, long hourlyCapacity, long usesLeft,
        long askedLastHour) {
    /** The gravest outlook first, and of those that are alike the greatest load. */
    public static final Comparator<AreaCodeLevel> CLOSEST_TO_DRY = Comparator.comparing(AreaCodeLevel::outlook)
            .thenComparing(AreaCodeLevel::load, Comparator.reverseOrder())
            .thenComparing(level -> level.areaCode().digits());

    private static final double TIGHT = 2.0 / 3;

    /** Part of the hourly capacity that is asked for; above 1 it runs dry within the hour. */
    public double load() {
        if (hourlyCapacity == 0) {
            return askedLastHour == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return (double) askedLastHour / hourlyCapacity;
    }

    public Outlook outlook() {
        if (usesLeft == 0) {
            return Outlook.DRY;
        }
        if (free == 0) {
            return Outlook.ALL_IN_USE;
        }
        if (load() >= 1) {
            return Outlook.SHORT;
        }
        return load() >= TIGHT ? Outlook.TIGHT : Outlook.ENOUGH;
    }

    /** What an operator should expect of it, the gravest first. */
    public enum Outlook {
        /** Nothing is left to give in this hour. */
        DRY,
        /** It can give some in this hour, but none at this moment: calls hold them, or they are at a limit. */
        ALL_IN_USE,
        /** As many or more calls ask in an hour than it can give. */
        SHORT,
        /** Less than a third of its capacity is to spare. */
        TIGHT,
        ENOUGH
    }
}
