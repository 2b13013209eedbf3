// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.Reservation;

/** The answer of {@code /next-cid}: names, order and lack of spaces are those of the integration guide. */
final class NextCidJson {
    private NextCidJson() {}

    static byte[] of(Reservation reservation) {
        return JsonWriter.object(json -> write(reservation, json));
    }

    private static void write(Reservation reservation, JsonGenerator json) throws IOException {
        json.writeBooleanField("success", true);
        json.writeStringField("caller_id", reservation.number().value());
        json.writeStringField("area_code", reservation.areaCode().map(AreaCode::digits).orElse(null));
        json.writeStringField("carrier", reservation.carrier().map(Carrier::name).orElse(null));
        json.writeNumberField("reserved_for", reservation.ttl().toSeconds());
        json.writeStringField("destination", reservation.call().destination().digits());
        json.writeStringField("agent", reservation.call().agent().name());
        json.writeStringField("campaign", reservation.call().campaign().name());
    }
}
