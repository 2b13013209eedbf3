// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.util.Comparator;
import org.callerid.domain.numbering.AreaCode;

/**
 * The capacity of one area code, and the demand for it.
 *
 * @param active its active numbers
 * @param available those that can be allocated now
 * @param hourlyCapacity uses that its active numbers allow per clock hour
 * @param usesLeft uses that are left in the current clock hour
 * @param requestsLastHour requests for its destinations within the last 60 minutes
 */
public record AreaCodeCapacity(AreaCode areaCode, long active, long available, long hourlyCapacity, long usesLeft,
        long requestsLastHour) {
    /** Most severe status first; with equal status, highest load first. */
    public static final Comparator<AreaCodeCapacity> MOST_CRITICAL_FIRST = Comparator
            .comparing(AreaCodeCapacity::status)
            .thenComparing(AreaCodeCapacity::utilization, Comparator.reverseOrder())
            .thenComparing(capacity -> capacity.areaCode().digits());

    private static final double LOW_ABOVE = 2.0 / 3;

    /** The fraction of the hourly capacity that is requested; above 1 it is exhausted within the hour. */
    public double utilization() {
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
        if (utilization() >= 1) {
            return CapacityStatus.OVERSUBSCRIBED;
        }
        return utilization() >= LOW_ABOVE ? CapacityStatus.LOW : CapacityStatus.OK;
    }

    /** What an operator should expect, most severe first. */
    public enum CapacityStatus {
        /** No uses are left in this hour. */
        EXHAUSTED,
        /** Uses are left in this hour, but no number is available now: all are reserved or have reached a limit. */
        ALL_BUSY,
        /** At least as many calls are requested per hour as the capacity allows. */
        OVERSUBSCRIBED,
        /** A third of the capacity or less is spare. */
        LOW,
        OK
    }
}
