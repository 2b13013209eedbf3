// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A sheet in a file of ours, readable by nobody else, from its upload until it is loaded or thrown away. */
final class UploadedFile {
    private final String name;
    private final Path file;

    private UploadedFile(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /** @param name as the operator knows it */
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

    /** As the launcher sets it; Java itself keeps the one that it began with. */
    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Into the file as it was made: one that is made again in its place could be read by everybody. */
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
