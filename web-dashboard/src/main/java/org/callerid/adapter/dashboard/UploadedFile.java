// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An uploaded sheet, in a file that other users cannot read, until it is loaded or discarded. */
final class UploadedFile {
    private final String name;
    private final Path file;

    private UploadedFile(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /**
     * Stores an upload.
     *
     * @param name as the operator knows it
     */
    static UploadedFile of(String name, InputStream content) throws IOException {
        UploadedFile upload = new UploadedFile(name, Files.createTempFile(folder(), "callerid-import", ".csv"));
        try {
            upload.fill(content);
            return upload;
        } catch (IOException e) {
            upload.delete();
            throw e;
        }
    }

    /** The folder that the launcher has set; Java itself keeps the one it started with. */
    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Writes to the existing file: a new one in its place could be readable by everybody. */
    private void fill(InputStream content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.transferTo(out);
        }
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
