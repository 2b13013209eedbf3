// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Who uses the numbers: the pages of campaigns and agents. */
@Tag("full")
@Tag("browser")
class CampaignsAndAgentsIT {
    private static final String VIEWER = "a-viewers-token-of-more-than-32-characters";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "DEFAULT_RATE_LIMIT_PER_AGENT", "5",
                "ADMIN_TOKENS", "eve:viewer:" + VIEWER));
        dashboard.list("caller_id\n2125551000\n2125551001\n3105551000\n");
        for (int call = 0; call < 12; call++) {
            String campaign = call % 3 == 0 ? "SUPPORT" : "SALES";
            dashboard.call("21255598" + (10 + call), campaign, "", "call-" + call);
            dashboard.service().post("/release?call_id=call-" + call);
        }
        dashboard.call("2125559899", "", "", "unnamed");
        for (int call = 0; call < 8; call++) {
            dashboard.call("31055598" + (10 + call), "SALES", "HASTY", "hasty-" + call);
            dashboard.service().post("/release?call_id=hasty-" + call);
        }
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void aCampaignTellsItsShareOfEachAreaCodeAndItsHours() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the calls are counted", page -> row(page.open("/dashboard/campaigns.xhtml"), "SALES")
                    .equals(List.of("SALES", "16", "13", "100%", "0", "3", "0")));
            browser.follow("SALES").untilItSays("Numbers used, by area code");
            assertThat(cells(browser, "#shares tbody tr")).containsExactly(List.of("212", "8", "13", "62%"),
                    List.of("310", "5", "5", "100%"));
            assertThat(browser.text()).contains("16 requests in 24 hours");
            assertThat(browser.driver().findElements(By.cssSelector("svg.days g"))).hasSize(24);
            browser.follow("none").untilItSays("Numbers used, by area code");
            assertThat(cells(browser, "#shares tbody tr")).containsExactly(List.of("212", "1", "13", "8%"));
            browser.open("/dashboard/campaigns.xhtml?campaign=%3Cb%3E")
                    .until("the name is refused",
                            page -> !page.driver().findElements(By.cssSelector("[role=alert]")).isEmpty());
        }
    }

    @Test
    void anAgentsPermitsAreShownLive() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn(Appearance.usual(), VIEWER)) {
            browser.open("/dashboard/agents.xhtml");
            dashboard.call("2125559811", "SALES", "CALM", "calm-1");
            dashboard.call("2125559812", "SALES", "CALM", "calm-2");
            browser.until("the page has renewed itself",
                    page -> row(page, "CALM").subList(0, Math.min(4, row(page, "CALM").size()))
                            .equals(List.of("CALM", "", "2 / 5", "2")));
            assertThat(row(browser, "HASTY").subList(3, 7)).containsExactly("8", "5", "100%", "3");
        }
    }

    private static List<String> row(Browser browser, String campaign) {
        return cells(browser, "#rows tbody tr").stream()
                .filter(row -> row.getFirst().equals(campaign))
                .findFirst()
                .orElse(List.of());
    }

    private static List<List<String>> cells(Browser browser, String rows) {
        return browser.driver()
                .findElements(By.cssSelector(rows))
                .stream()
                .map(row -> row.findElements(By.cssSelector("th, td")).stream().map(WebElement::getText).toList())
                .toList();
    }
}
