// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.callerid.application.model.StatisticsSnapshot;

/** Figures about the whole, under the names today's monitoring knows. */
final class StatisticsJson {
    private StatisticsJson() {}

    static byte[] of(StatisticsSnapshot statistics) {
        return JsonWriter.object(json -> write(statistics, json));
    }

    private static void write(StatisticsSnapshot statistics, JsonGenerator json) throws IOException {
        json.writeNumberField("total_caller_ids", statistics.callerIds());
        json.writeNumberField("active_caller_ids", statistics.activeCallerIds());
        json.writeNumberField("active_reservations", statistics.activeReservations());
        json.writeNumberField("requests_last_hour", statistics.requestsLastHour());
        json.writeNumberField("avg_response_time_ms", statistics.averageResponseMillis());
        json.writeStringField("timestamp", statistics.at().toString());
    }
}
