// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/** A listed number, in the shape today's users know from {@code /add-number}. */
final class NumberJson {
    private NumberJson() {}

    static byte[] of(CallerIdRecord record) {
        return JsonWriter.object(json -> writeFields(record, json));
    }

    static void write(CallerIdRecord record, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeFields(record, json);
        json.writeEndObject();
    }

    private static void writeFields(CallerIdRecord record, JsonGenerator json) throws IOException {
        CallerId callerId = record.callerId();
        CallerIdConfig config = callerId.config();
        json.writeNumberField("id", record.id());
        json.writeStringField("caller_id", callerId.number().value());
        json.writeStringField("carrier", config.carrier().map(Carrier::name).orElse(null));
        json.writeStringField("area_code", config.areaCode().map(AreaCode::digits).orElse(null));
        json.writeNumberField("hourly_limit", config.limit().hourly());
        json.writeNumberField("daily_limit", config.limit().daily());
        json.writeStringField("last_used", record.lastUsed().map(Instant::toString).orElse(null));
        json.writeStringField("created_at", record.createdAt().toString());
        json.writeStringField("updated_at", record.updatedAt().toString());
        json.writeNumberField("is_active", config.active() ? 1 : 0);
        json.writeNullField("meta");
    }
}
