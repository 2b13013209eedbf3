// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.callerid.domain.validation.InvalidValueException;

/** JSON of this API: names in snake case, no spaces, ASCII only, nothing that a shell would interpret. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder().characterEscapes(new ShellSafeEscapes())
            .highestNonEscapedChar(ShellSafeEscapes.MAX_ASCII)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** @param value a record; its names are written in snake case */
    static byte[] write(Record value) {
        return bytes(value);
    }

    /** @param fields strings, numbers, lists and maps; names are written as they are */
    static byte[] write(Map<String, Object> fields) {
        return bytes(fields);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer of this API cannot be written", e);
        }
    }

    /** For answers too large to be held in memory. */
    static JsonGenerator generator(OutputStream output) throws IOException {
        return MAPPER.createGenerator(output);
    }

    /**
     * Reads an object of strings, numbers and booleans, each as text. Null and nested values are left out, so that an
     * answer of this API can be changed and sent back. A blank value becomes an empty text.
     *
     * @throws InvalidValueException if the body is not a JSON object
     */
    static Map<String, String> readObject(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return texts(object);
            }
        } catch (IOException e) {
            // Not JSON: the sentence below says what to send.
        }
        throw new InvalidValueException("json", "The body must be one JSON object, such as {\"hourly_limit\":50}");
    }

    private static Map<String, String> texts(ObjectNode object) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull()) {
                texts.put(field.getKey(), value.asText().isBlank() ? "" : value.asText());
            }
        }
        return texts;
    }
}
