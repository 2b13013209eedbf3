// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files that come with the benchmark. */
final class Resources {
    private Resources() {}

    static String read(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies it to a file in this folder, for other programs. */
    static Path copyTo(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), read(name));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
    }
}
