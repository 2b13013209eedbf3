// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;

/**
 * Statistics of the whole service at one instant.
 *
 * @param activeReservations reservations active at {@code at}
 * @param requestsLastHour requests for a number in the hour before {@code at}
 * @param averageResponseMillis average over those requests; 0 if there were none
 */
public record StatisticsSnapshot(long callerIds, long activeCallerIds, long activeReservations, long requestsLastHour,
        double averageResponseMillis, Instant at) {}
