// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;

/**
 * @param activeReservations live at {@code at}
 * @param requestsLastHour requests for a number in the hour before {@code at}
 * @param averageResponseMillis of those requests; 0 if there were none
 */
public record StatisticsSnapshot(long callerIds, long activeCallerIds, long activeReservations, long requestsLastHour,
        double averageResponseMillis, Instant at) {}
