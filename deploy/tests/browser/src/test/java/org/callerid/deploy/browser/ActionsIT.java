// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The actions on the bundled PostgreSQL. */
@Tag("browser")
class ActionsIT implements ActionsContract {
    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Override
    public DashboardFixture dashboard() {
        return dashboard;
    }
}
