// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.domain.validation.InvalidValue;

/** Reads what the server answers. Names it does not know are passed over. */
final class ApiAnswers {
    private static final JsonFactory JSON = new JsonFactory();

    private ApiAnswers() {}

    /** {@code {"added":1,"changed":0,"unchanged":0,"refused":[{"line":3,"reason":"…"}]}}. */
    static Report report(InputStream body) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            long line = 0;
            String reason = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = String.valueOf(json.currentName());
                if (token == JsonToken.VALUE_NUMBER_INT && name.equals("line")) {
                    line = json.getLongValue();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    counts.put(name, json.getLongValue());
                } else if (token == JsonToken.VALUE_STRING && name.equals("reason")) {
                    reason = json.getText();
                } else if (token == JsonToken.END_OBJECT && line > 0) {
                    refused.add(new RefusedRow(line, InvalidValue.of("refused", "{0}", reason)));
                    line = 0;
                }
            }
        }
        return new Report(count(counts, "added"), count(counts, "changed"), count(counts, "unchanged"), refused);
    }

    /** The text of {@code {"detail":"…"}}, if that is what it is. */
    static Optional<String> detail(InputStream body) {
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "detail".equals(json.currentName())) {
                    return Optional.of(json.getText());
                }
            }
        } catch (IOException e) {
            // Whatever answered was not this service.
        }
        return Optional.empty();
    }

    private static long count(Map<String, Long> counts, String name) throws IOException {
        Long count = counts.get(name);
        if (count == null) {
            throw new IOException("the answer lacks " + name);
        }
        return count;
    }
}
