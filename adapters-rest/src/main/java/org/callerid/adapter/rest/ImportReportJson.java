// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.SheetField;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValue;

/** What became of an imported sheet. Written as it goes: there may be a million refused rows. */
final class ImportReportJson {
    private ImportReportJson() {}

    /**
     * Closes the report.
     *
     * @param whole all refused rows, not only the first
     */
    static void write(Report report, boolean whole, OutputStream output) throws IOException {
        try (report; JsonGenerator json = JsonWriter.FACTORY.createGenerator(output)) {
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeNumberField("read", report.read());
            json.writeNumberField("added", report.added());
            json.writeNumberField("changed", report.changed());
            json.writeNumberField("unchanged", report.unchanged());
            json.writeNumberField("refused_count", report.rejectedCount());
            write(report.layout(), json);
            json.writeArrayFieldStart("warnings");
            for (InvalidValue warning : report.warnings()) {
                json.writeString(warning.message());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            if (whole) {
                report.rejected().forEach(row -> write(row, json));
            } else {
                List<RejectedRow> first = report.rejected().first();
                first.forEach(row -> write(row, json));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(SheetLayout layout, JsonGenerator json) throws IOException {
        json.writeStringField("encoding", layout.format());
        json.writeStringField("separator", layout.separator());
        json.writeStringField("heading", layout.heading().orElse(null));
        json.writeArrayFieldStart("columns");
        for (Column column : layout.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("used_as", column.field().map(SheetField::columnName).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(RejectedRow row, JsonGenerator json) {
        try {
            json.writeStartObject();
            json.writeNumberField("line", row.line());
            json.writeStringField("reason", row.reason().message());
            json.writeStringField("raw", row.raw());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
