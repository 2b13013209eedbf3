// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** JSON as text, as far as the dashboard writes it: the server brings a real provider, the unit tests have none. */
public final class TextJsonProvider extends JsonProvider {
    @Override
    public JsonObjectBuilder createObjectBuilder() {
        return builder(JsonObjectBuilder.class, JsonObject.class, "{", "}");
    }

    @Override
    public JsonArrayBuilder createArrayBuilder() {
        return builder(JsonArrayBuilder.class, JsonArray.class, "[", "]");
    }

    private static <B> B builder(Class<B> type, Class<?> built, String begin, String end) {
        StringJoiner text = new StringJoiner(",", begin, end);
        return Stub.of(type, (proxy, called, arguments) -> switch (called.getName()) {
            case "add" -> {
                text.add(Arrays.stream(arguments).map(TextJsonProvider::value).collect(Collectors.joining(":")));
                yield proxy;
            }
            case "build" -> Stub.of(built, (value, asked, none) -> text.toString());
            case "toString" -> text.toString();
            default -> throw Stub.unexpected(called);
        });
    }

    /** A builder is written as what it built so far. */
    private static String value(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    @Override
    public JsonParser createParser(Reader reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonParser createParser(InputStream in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonParserFactory createParserFactory(Map<String, ?> config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonGenerator createGenerator(Writer writer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonGenerator createGenerator(OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonGeneratorFactory createGeneratorFactory(Map<String, ?> config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonReader createReader(Reader reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonReader createReader(InputStream in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonWriter createWriter(Writer writer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonWriter createWriter(OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonWriterFactory createWriterFactory(Map<String, ?> config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
        throw new UnsupportedOperationException();
    }

    @Override
    public JsonBuilderFactory createBuilderFactory(Map<String, ?> config) {
        throw new UnsupportedOperationException();
    }
}
