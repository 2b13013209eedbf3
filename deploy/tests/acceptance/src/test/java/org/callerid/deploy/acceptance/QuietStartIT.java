// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of an ordinary start and stop contains no warning that an operator would have to look up. */
@Tag("full")
class QuietStartIT {
    @TempDir
    Path folder;

    @Test
    void anOrdinaryStartAndStopWarnOfNothing() throws Exception {
        try (RunningService service = RunningService.start(Map.of("DATA_DIR", folder.toString()))) {
            assertThat(service.get("/health").statusCode()).isEqualTo(200);
        }
        assertThat(Files.readAllLines(folder.resolve("log/server.0.log")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(" WARNING ") || line.contains(" SEVERE "))
                .noneMatch(line -> line.contains("Boot Command"));
    }
}
