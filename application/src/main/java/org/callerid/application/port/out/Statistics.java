// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;

/** Figures about the whole. */
public interface Statistics {
    StatisticsSnapshot at(Instant now);

    /**
     * @param activeReservations live at {@code at}
     * @param requestsLastHour requests for a number in the hour before {@code at}
     * @param averageResponseMillis of those requests; 0 if there were none
     */
    record StatisticsSnapshot(long callerIds, long activeCallerIds, long activeReservations, long requestsLastHour,
            double averageResponseMillis, Instant at) {}
}
