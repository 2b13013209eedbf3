// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.callerid.application.port.out.Statistics.Figures;

/** Figures about the whole, under the names today's monitoring knows. */
final class FiguresJson {
    private FiguresJson() {}

    static byte[] of(Figures figures) {
        return CompactJson.object(json -> write(figures, json));
    }

    private static void write(Figures figures, JsonGenerator json) throws IOException {
        json.writeNumberField("total_caller_ids", figures.callerIds());
        json.writeNumberField("active_caller_ids", figures.activeCallerIds());
        json.writeNumberField("active_reservations", figures.activeReservations());
        json.writeNumberField("requests_last_hour", figures.requestsLastHour());
        json.writeNumberField("avg_response_time_ms", figures.averageResponseMillis());
        json.writeStringField("timestamp", figures.at().toString());
    }
}
