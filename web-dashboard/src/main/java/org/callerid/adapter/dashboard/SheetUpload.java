// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.callerid.domain.validation.InvalidValueException;

/** A sheet in a file of ours, readable by nobody else, from its upload until it is loaded or thrown away. */
final class SheetUpload {
    private final String name;
    private final Path file;

    private SheetUpload(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /** @param name as the operator knows it */
    static SheetUpload of(String name, InputStream content) throws IOException {
        SheetUpload upload = new SheetUpload(name, Files.createTempFile("callerid-import", ".csv"));
        try {
            Files.copy(content, upload.file, StandardCopyOption.REPLACE_EXISTING);
            return upload;
        } catch (IOException e) {
            upload.throwAway();
            throw e;
        }
    }

    String name() {
        return name;
    }

    /** @throws InvalidValueException if it is no text, or what {@code work} says */
    <T> T read(Function<Reader, T> work) {
        // A decoder of its own: the usual one would replace what is no UTF-8, and carriers would be misspelt.
        try (Reader sheet = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            return work.apply(sheet);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new InvalidValueException("sheet.encoding",
                            "the file must be in UTF-8; save it as such and choose it again")
                    : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void throwAway() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
