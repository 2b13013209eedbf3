// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;

/** What became of an imported file. */
final class ReportJson {
    private ReportJson() {}

    static byte[] of(Report report) {
        return CompactJson.object(json -> write(report, json));
    }

    private static void write(Report report, JsonGenerator json) throws IOException {
        json.writeBooleanField("success", true);
        json.writeNumberField("added", report.added());
        json.writeNumberField("changed", report.changed());
        json.writeNumberField("unchanged", report.unchanged());
        json.writeArrayFieldStart("refused");
        for (RefusedRow row : report.refused()) {
            json.writeStartObject();
            json.writeNumberField("line", row.line());
            json.writeStringField("reason", row.reason().message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
