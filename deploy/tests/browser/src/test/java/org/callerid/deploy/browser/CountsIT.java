// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls go on while the database is out; afterwards the overview counts what the dialers count. */
@Tag("full")
@Tag("slow")
@Tag("browser")
class CountsIT {
    private static final Duration LENGTH = Duration.ofSeconds(45);
    private static final int BEFORE_SECONDS = 15;
    private static final int OUTAGE_SECONDS = 10;

    @Test
    void theOverviewCountsWhatDialersCount(@TempDir Path folder) throws IOException, InterruptedException {
        try (Stores stores = Stores.start(folder)) {
            Map<String, String> settings = new HashMap<>(stores.settings());
            settings.put("DATA_DIR", Files.createDirectory(folder.resolve("data")).toString());
            settings.put("DEFAULT_RATE_LIMIT_PER_AGENT", "30");
            try (DashboardFixture dashboard = DashboardFixture.open(settings)) {
                dashboard.list(CallCentre.numbers(1));
                try (CountedCalls calls = CountedCalls.on(dashboard.service(), LENGTH)) {
                    TimeUnit.SECONDS.sleep(BEFORE_SECONDS);
                    stores.postgres().kill();
                    TimeUnit.SECONDS.sleep(OUTAGE_SECONDS);
                    stores.postgres().startAgain();
                    calls.await();
                    assertThat(calls.outcomes()).containsKeys("Number assigned", "Rate limited",
                            "Service unavailable", "Invalid request");
                    OverviewCounts.assertShown(calls, dashboard);
                }
            }
        }
    }
}
