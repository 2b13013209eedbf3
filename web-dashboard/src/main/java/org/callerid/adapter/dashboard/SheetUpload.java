// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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

    Path file() {
        return file;
    }

    void throwAway() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
