// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a server's import report as a stream, since it may contain a million refused rows. Unknown JSON names are
 * ignored.
 */
final class ImportReportReader {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final JsonParser json;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<InvalidValue> warnings = new ArrayList<>();
    private final RejectedRows rejected = new PrivateImportFiles(TEMPORARY).newRejectedRows();

    ImportReportReader(JsonParser json) {
        this.json = json;
    }

    Report read() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "columns" -> each(ColumnJson.class, column -> columns.add(column.toColumn(columns.size() + 1)));
                case "refused" -> each(RowJson.class, row -> rejected.add(row.toRejectedRow()));
                case "warnings" -> each(String.class, warning -> warnings.add(sentence(warning)));
                default -> collect(name, value);
            }
        }
        long known = rejected.count();
        SheetLayout layout = new SheetLayout(texts.getOrDefault("encoding", ""), texts.getOrDefault("separator", ""),
                columns,
                Optional.ofNullable(texts.get("heading")), List.of(), Optional.empty(), List.of());
        return new Report(counts.getOrDefault("read", count("added") + count("changed") + count("unchanged") + known),
                count("added"), count("changed"), count("unchanged"), rejected, layout, warnings);
    }

    private void collect(String name, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            counts.put(name, json.getLongValue());
        } else if (value == JsonToken.VALUE_STRING) {
            texts.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    /** Passes on one element of an array after the other. */
    private <T> void each(Class<T> type, Consumer<T> reader) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            reader.accept(json.readValueAs(type));
        }
    }

    private static InvalidValue sentence(String text) {
        return InvalidValue.of("refused", "{0}", text);
    }

    private long count(String name) throws IOException {
        Long count = counts.get(name);
        if (count == null) {
            throw new IOException("the answer lacks " + name);
        }
        return count;
    }

    private record ColumnJson(@Nullable String name, @JsonProperty("used_as") @Nullable String usedAs) {
        Column toColumn(int position) {
            return new Column(position, Objects.requireNonNullElse(name, ""),
                    Optional.ofNullable(usedAs).flatMap(ImportField::tryParse), false);
        }
    }

    private record RowJson(long line, @Nullable String reason, @Nullable String raw) {
        RejectedRow toRejectedRow() {
            return new RejectedRow(line, sentence(Objects.requireNonNullElse(reason, "")),
                    Objects.requireNonNullElse(raw, ""));
        }
    }
}
