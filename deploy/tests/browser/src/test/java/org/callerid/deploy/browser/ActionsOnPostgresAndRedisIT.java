// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@Tag("slow")
@Tag("browser")
class ActionsOnPostgresAndRedisIT implements ActionsContract {
    @TempDir
    static Path folder;
    private static Stores stores;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        stores = Stores.start(folder);
        Map<String, String> settings = stores.settings();
        settings.put("DATA_DIR", folder.resolve("data").toString());
        dashboard = DashboardFixture.open(settings);
    }

    @AfterAll
    static void closeDashboard() throws IOException {
        dashboard.close();
        stores.close();
    }

    @Override
    public DashboardFixture dashboard() {
        return dashboard;
    }
}
