// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRequestIT {
    private static final String REQUESTS = ".*\"requests_last_hour\":(\\d+).*";

    @TempDir
    Path folder;

    @Test
    void whatTheServiceRehearsesIsInNobodysStatistics() throws Exception {
        try (RunningService service = RunningService.start(Map.of("DATA_DIR", folder.toString()))) {
            // The log is written a moment later.
            await().pollDelay(Duration.ofSeconds(1))
                    .untilAsserted(
                            () -> assertThat(service.admin("GET", "/api/stats", "").body().replaceAll(REQUESTS, "$1"))
                                    .satisfies(requests -> assertThat(Integer.parseInt(requests)).isLessThan(10)));
        }
    }
}
