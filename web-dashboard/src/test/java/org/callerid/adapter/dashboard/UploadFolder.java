// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Uploads of one test lie in a folder of their own, apart from those of other tests on this machine. */
final class UploadFolder implements AfterEachCallback {
    private static final String PROPERTY = "java.io.tmpdir";

    private final String usual = System.getProperty(PROPERTY);
    private final Path folder;

    UploadFolder() {
        try {
            folder = Files.createTempDirectory("uploads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PROPERTY, folder.toString());
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        System.setProperty(PROPERTY, usual);
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    UploadedFile upload() {
        try {
            return UploadedFile.of("numbers.csv", new ByteArrayInputStream("did\n".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
