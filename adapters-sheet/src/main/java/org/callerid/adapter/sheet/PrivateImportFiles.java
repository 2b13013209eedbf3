// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.port.out.ImportFiles;

/**
 * Files of imports in a folder of ours, not readable by other users. Files left by a killed process are deleted after a
 * day.
 */
public final class PrivateImportFiles implements ImportFiles {
    private static final String PREFIX = "callerid-import";
    private static final Duration MAX_AGE = Duration.ofDays(1);
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /**
     * Creates the store.
     *
     * @param folder created on demand
     */
    public PrivateImportFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path store(InputStream sheet) {
        try {
            Path file = newFile();
            try (OutputStream kept = Files.newOutputStream(file)) {
                copy(sheet, kept);
                return file;
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream sheet, OutputStream kept) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int length = sheet.read(buffer); length >= 0; length = sheet.read(buffer)) {
            bytes += length;
            SheetLimits.checkBytes(bytes);
            kept.write(buffer, 0, length);
        }
    }

    @Override
    public RejectedRows newRejectedRows() {
        return new SpillingRejectedRows(this::newFile);
    }

    private Path newFile() throws IOException {
        Files.createDirectories(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createTempFile(folder, PREFIX, ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        deleteOlderThan(Files.getLastModifiedTime(file).toInstant().minus(MAX_AGE));
        return file;
    }

    private void deleteOlderThan(Instant time) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).toList()) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException e) {
                    // Its owner has just deleted it.
                }
            }
        }
    }
}
