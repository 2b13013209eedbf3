// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** More calls than fit on a page. */
@Tag("full")
@Tag("slow")
@Tag("browser")
class CallsPagingIT {
    private static final String CALLS = "/dashboard/calls.xhtml";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        dashboard.list("caller_id\n2125551000\n2125551001\n");
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void pagesFollowEachOtherAndKeepTheFilter() throws IOException, InterruptedException {
        for (int i = 0; i < 105; i++) {
            dashboard.service().get("/next-cid?to=nobody&campaign=PAGED");
            dashboard.call("80855" + (51_000 + i), "PAGED", "", "paged-" + i);
        }
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the log is written",
                    page -> page.open(CALLS + "?call=paged-104").text().contains("(808) 555-1104"));
            browser.open(CALLS + "?campaign=PAGED&destination=808");
            assertThat(rows(browser)).isEqualTo(100);
            assertThat(browser.text()).contains("(808) 555-1104", "(808) 555-1005").doesNotContain("(808) 555-1004");
            browser.follow("Older").until("the last five are shown", page -> rows(page) == 5);
            assertThat(browser.text()).contains("(808) 555-1004", "(808) 555-1000").doesNotContain("(808) 555-1005");
            assertThat(browser.address()).contains("campaign=PAGED", "destination=808", "before=");
            browser.follow("Latest").untilItSays("(808) 555-1104");
        }
    }

    private static int rows(Browser browser) {
        return browser.driver().findElements(By.cssSelector("main tbody tr")).size();
    }
}
