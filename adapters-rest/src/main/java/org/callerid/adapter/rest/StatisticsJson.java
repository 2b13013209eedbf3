// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.callerid.application.model.StatisticsSnapshot;

/** Totals, under the names that the older service's monitoring reads. */
record StatisticsJson(long totalCallerIds, long activeCallerIds, long activeReservations, long requestsLastHour,
        @JsonProperty("avg_response_time_ms") double averageResponseMillis, String timestamp) {
    static StatisticsJson of(StatisticsSnapshot statistics) {
        return new StatisticsJson(statistics.callerIds(), statistics.activeCallerIds(),
                statistics.activeReservations(), statistics.requestsLastHour(), statistics.averageResponseMillis(),
                statistics.at().toString());
    }
}
