// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValue;
import org.jspecify.annotations.Nullable;

/** The report of an import. Written as a stream: a sheet may have a million refused rows. */
final class ImportReportJson {
    private ImportReportJson() {}

    /**
     * Closes the report.
     *
     * @param whole all refused rows, not only the first
     */
    static void write(Report report, boolean whole, OutputStream output) throws IOException {
        try (report; JsonGenerator json = Json.generator(output)) {
            json.writeStartObject();
            json.writeBooleanField("success", true);
            json.writeNumberField("read", report.total());
            json.writeNumberField("added", report.added());
            json.writeNumberField("changed", report.changed());
            json.writeNumberField("unchanged", report.unchanged());
            json.writeNumberField("refused_count", report.rejectedCount());
            writeLayout(report.layout(), json);
            json.writePOJOField("warnings", report.warnings().stream().map(InvalidValue::message).toList());
            json.writeArrayFieldStart("refused");
            if (whole) {
                report.rejected().forEach(row -> writeRow(row, json));
            } else {
                report.rejected().first().forEach(row -> writeRow(row, json));
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeLayout(SheetLayout layout, JsonGenerator json) throws IOException {
        json.writeStringField("encoding", layout.format());
        json.writeStringField("separator", layout.separator());
        json.writeStringField("heading", layout.heading().orElse(null));
        json.writePOJOField("columns",
                layout.columns()
                        .stream()
                        .map(column -> new ColumnJson(column.name(),
                                column.field().map(ImportField::columnName).orElse(null)))
                        .toList());
    }

    private static void writeRow(RejectedRow row, JsonGenerator json) {
        try {
            json.writePOJO(new RowJson(row.line(), row.reason().message(), row.raw()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record ColumnJson(String name, @Nullable String usedAs) {}

    private record RowJson(long line, String reason, String raw) {}
}
