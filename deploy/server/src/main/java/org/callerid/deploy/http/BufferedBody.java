// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A buffered request body, in memory or in a file that other users cannot read. It lasts until its request ends. */
final class BufferedBody implements AutoCloseable {
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final @Nullable Path file;
    private final OutputStream out;
    private long size;

    private BufferedBody(@Nullable Path file) throws IOException {
        this.file = file;
        this.out = file == null ? memory : Files.newOutputStream(file);
    }

    static BufferedBody inMemory() throws IOException {
        return new BufferedBody(null);
    }

    /** Names the folder explicitly: Java keeps the default temporary folder it started with. */
    static BufferedBody inFile() throws IOException {
        return new BufferedBody(Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "body", ""));
    }

    void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** Ends writing and opens the body from its beginning. */
    InputStream open() throws IOException {
        out.close();
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            out.close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
