// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A real-world sheet, and the expected result of its import.
 *
 * @param loaded the numbers; empty if the file as a whole is refused
 * @param refused how many rows; empty if it does not matter
 */
public record SheetCase(String name, Optional<Set<String>> loaded, Optional<Integer> refused) {
    private static final String FOLDER = "sheets/";

    /** All sheets, by name. */
    public static Stream<SheetCase> all() {
        try (InputStream expectations = SheetCase.class.getResourceAsStream(FOLDER + "expected.json")) {
            return new ObjectMapper().readTree(expectations)
                    .properties()
                    .stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetCase of(String name, JsonNode expected) {
        Optional<Set<String>> loaded = Optional.of(expected.get("loaded"))
                .filter(JsonNode::isArray)
                .map(SheetCase::texts);
        return new SheetCase(name, loaded,
                Optional.of(expected.get("refused")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Writes the sheet into this folder and returns the file. */
    public Path copyTo(Path folder) {
        try (InputStream sheet = Objects.requireNonNull(SheetCase.class.getResourceAsStream(FOLDER + name + ".csv"))) {
            Path file = folder.resolve(name + ".csv");
            Files.copy(sheet, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
