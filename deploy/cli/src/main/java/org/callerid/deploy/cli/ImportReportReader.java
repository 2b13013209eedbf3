// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                case "columns" -> eachObject(column -> columns.add(new Column(columns.size() + 1,
                        column.getOrDefault("name", ""),
                        Optional.ofNullable(column.get("used_as")).flatMap(ImportField::tryParse), false)));
                case "refused" -> eachObject(this::reject);
                case "warnings" -> {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        warnings.add(value(json.getText()));
                    }
                }
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

    private void eachObject(Consumer<Map<String, String>> reader) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> object = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    object.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            reader.accept(object);
        }
    }

    private void reject(Map<String, String> row) {
        rejected.add(
                new RejectedRow(Long.parseLong(row.getOrDefault("line", "0")), value(row.getOrDefault("reason", "")),
                        row.getOrDefault("raw", "")));
    }

    private static InvalidValue value(String sentence) {
        return InvalidValue.of("refused", "{0}", sentence);
    }

    private long count(String name) throws IOException {
        Long count = counts.get(name);
        if (count == null) {
            throw new IOException("the answer lacks " + name);
        }
        return count;
    }
}
