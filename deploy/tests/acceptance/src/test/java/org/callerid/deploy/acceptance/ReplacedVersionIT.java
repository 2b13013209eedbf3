// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callerid.deploy.testsupport.Installation;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version is installed or built over the running one. */
@Tag("full")
class ReplacedVersionIT {
    private static final long MAX_STOP_SECONDS = 10;

    @Test
    void theServiceEndsWhenItIsToldTo(@TempDir Path folder) throws Exception {
        Path installed = installedIn(folder);
        RunningService service = RunningService.startBy(installed.resolve("bin/callerid"),
                Map.of("DATA_DIR", folder.resolve("data").toString()));
        ProcessHandle process = service.process();
        try {
            for (Path file : filesOf(installed)) {
                // As Maven does it: the same file with different bytes.
                Files.write(file, new byte[Math.toIntExact(Files.size(file))]);
            }

            process.destroy();

            assertThat(process.onExit()).succeedsWithin(MAX_STOP_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path installedIn(Path folder) throws IOException {
        Path installed = folder.resolve("callerid");
        copy(Installation.script().getParent(), installed.resolve("bin"));
        copy(Installation.distribution(), installed);
        return installed;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : filesOf(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
