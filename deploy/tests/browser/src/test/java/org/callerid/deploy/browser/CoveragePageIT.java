// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** What the overview tells to need attention, and the coverage of area codes. */
@Tag("full")
@Tag("browser")
class CoveragePageIT {
    private static final String COVERAGE = "/dashboard/coverage.xhtml";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "DEFAULT_RATE_LIMIT_PER_AGENT", "5"));
        dashboard.list(
                "caller_id,hourly_limit,daily_limit\n2125551000,1,40\n3105551000,9000,90000\n3105551001,9000,90000\n");
        dashboard.call("2125559876", "SALES", "", "exhausting");
        dashboard.service().post("/release?call_id=exhausting&status=ANSWER&cause=16");
        for (int call = 0; call < 12; call++) {
            dashboard.call("80855598" + (10 + call), "SALES", "", "not-owned-" + call);
            dashboard.service().post("/release?call_id=not-owned-" + call);
        }
        for (int call = 0; call < 40; call++) {
            dashboard.call("31055598" + (10 + call), "SALES", "HASTY", "hasty-" + call);
            dashboard.service().post("/release?call_id=hasty-" + call);
        }
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void theOverviewSaysWhatNeedsAttentionAndLeadsThere() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the calls are counted", page -> page.open(DashboardFixture.OVERVIEW)
                    .text()
                    .contains("3 things need your attention. Calls are getting numbers."));
            assertThat(browser.text()).contains("Area code 212 is exhausted: all its numbers have reached a limit")
                    .contains("Area code 808: 12 calls in the last hour, and you own no number there.")
                    .contains("Agent HASTY was rate limited 35 times, of 40 requests in the last hour.");
            browser.driver().findElement(By.cssSelector("li[data-key='AreaCodeNotOwned 808'] a")).click();
            browser.until("the area code is shown", page -> areaCodes(page.reload()).equals(List.of("808")));
            assertThat(browser.address()).contains("coverage.xhtml?area=808");
        }
    }

    @Test
    void theTableIsFilteredAndSorted() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the calls are counted",
                    page -> areaCodes(page.open(COVERAGE)).equals(List.of("212", "808", "310")));
            browser.follow("Last hour").until("it is sorted", page -> areaCodes(page.reload()).indexOf("310") == 0);
            assertThat(browser.driver().findElements(By.cssSelector("#states tbody tr"))).hasSize(3);
            assertThat(browser.driver().findElements(By.cssSelector("svg .tile.NOT_OWNED"))).hasSize(1);
            assertThat(areaCodes(browser.open(COVERAGE + "?state=ca"))).containsExactly("310");
            browser.open(COVERAGE + "?area=x").untilItSays("Area code must be three digits.");
        }
    }

    @Test
    void theRowsOfACountryAreDownloadedAsTheyAreFiltered() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the calls are counted", page -> areaCodes(page.open(COVERAGE)).size() == 3);
            browser.driver().findElement(By.linkText("United States")).click();
            browser.until("the country is shown", page -> page.address().contains("country=UNITED_STATES"));
            browser.open(browser.address().replace("coverage.xhtml?", "coverage.xhtml?state=hi&"));
            String link = browser.driver().findElement(By.linkText("Download as CSV")).getAttribute("href");
            String csv = new String(Downloads.of(browser, String.valueOf(link)), StandardCharsets.UTF_8);
            assertThat(csv.lines()).hasSize(2).last().asString().startsWith("808,US,HI,not_owned,,,");
        }
    }

    @Test
    void theChartShowsTheRangeThatTheUrlNames() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(DashboardFixture.OVERVIEW + "?range=DAY").untilItSays("Requests per minute");
            assertThat(browser.driver().findElement(By.cssSelector(".ranges a[aria-current=true]")).getText())
                    .isEqualTo("24 hours");
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    private static List<String> areaCodes(Browser browser) {
        return browser.driver()
                .findElements(By.cssSelector("#areas tbody th"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }
}
