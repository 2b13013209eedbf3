// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Environments in which a process sees another wall-clock time (libfaketime; Debian has it in the package faketime).
 */
final class FakeClockEnvironments {
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private FakeClockEnvironments() {}

    /**
     * Shifts the wall clock. Elapsed time is not shifted, since it has another clock. Without the last variable,
     * version 0.9.10 takes the JVM's waits on that clock for waits on the wall clock, and they end at once.
     */
    static Map<String, String> off(Duration by) {
        return Map.of("LD_PRELOAD", library().orElseThrow().toString(), "FAKETIME",
                (by.isNegative() ? "-" : "+") + by.abs().toSeconds() + "s", "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    static Optional<Path> library() {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
