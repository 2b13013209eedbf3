// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.util.Comparator;
import org.callerid.domain.numbering.AreaCode;

/**
 * How close an area code is to running dry.
 *
 * @param active its active numbers
 * @param available those that could be given now
 * @param hourlyCapacity uses its active numbers allow in a clock hour
 * @param usesLeft uses they still allow in this one
 * @param requestsLastHour calls to its people within the last 60 minutes
 */
public record AreaCodeCapacity(AreaCode areaCode, long active, long available, long hourlyCapacity, long usesLeft,
        long requestsLastHour) {
    /** The gravest outlook first, and of those that are alike the greatest load. */
    public static final Comparator<AreaCodeCapacity> MOST_CRITICAL_FIRST = Comparator
            .comparing(AreaCodeCapacity::status)
            .thenComparing(AreaCodeCapacity::load, Comparator.reverseOrder())
            .thenComparing(capacity -> capacity.areaCode().digits());

    private static final double LOW_ABOVE = 2.0 / 3;

    /** Part of the hourly capacity that is asked for; above 1 it runs dry within the hour. */
    public double load() {
        if (hourlyCapacity == 0) {
            return requestsLastHour == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return (double) requestsLastHour / hourlyCapacity;
    }

    public CapacityStatus status() {
        if (usesLeft == 0) {
            return CapacityStatus.EXHAUSTED;
        }
        if (available == 0) {
            return CapacityStatus.ALL_BUSY;
        }
        if (load() >= 1) {
            return CapacityStatus.OVERSUBSCRIBED;
        }
        return load() >= LOW_ABOVE ? CapacityStatus.LOW : CapacityStatus.OK;
    }

    /** What an operator should expect of it, the gravest first. */
    public enum CapacityStatus {
        /** Nothing is left to give in this hour. */
        EXHAUSTED,
        /** It can give some in this hour, but none at this moment: calls hold them, or they are at a limit. */
        ALL_BUSY,
        /** As many or more calls ask in an hour than it can give. */
        OVERSUBSCRIBED,
        /** Less than a third of its capacity is to spare. */
        LOW,
        OK
    }
}
