// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.callerid.domain.validation.InvalidValueException;

/** A JSON object of strings, numbers and booleans, each as text. */
final class JsonObjectReader {
    private JsonObjectReader() {}

    /**
     * Null and nested values are left out: an answer of ours, changed and sent back, can be read. A blank value becomes an
     * empty text.
     *
     * @throws InvalidValueException if it is no JSON object
     */
    static Map<String, String> read(byte[] body) {
        try (JsonParser parser = JsonWriter.FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notAnObject();
            }
            Map<String, String> values = fields(parser);
            if (parser.nextToken() != null) {
                throw notAnObject();
            }
            return values;
        } catch (IOException e) {
            throw notAnObject();
        }
    }

    private static Map<String, String> fields(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText().isBlank() ? "" : parser.getText());
            }
        }
        return values;
    }

    private static InvalidValueException notAnObject() {
        return new InvalidValueException("json", "The body must be one JSON object, such as {\"hourly_limit\":50}");
    }
}
