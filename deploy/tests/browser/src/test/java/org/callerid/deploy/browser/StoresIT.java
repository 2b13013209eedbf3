// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pages on PostgreSQL and Redis: what they show while one of them is down, and how they show rows written by hand. */
@Tag("full")
@Tag("browser")
class StoresIT {
    private static final String ALERT = "<script>alert(1)</script>";
    private static final String FORMULA = "=cmd()";
    private static final List<String> HOSTILE = List.of(
            "update caller_ids set carrier = '%s' where caller_id = '7185551000'".formatted(ALERT),
            "update caller_ids set carrier = '%s' where caller_id = '7185551001'".formatted(FORMULA),
            "update allocations set carrier = '%s'".formatted(ALERT),
            "alter domain dialer_name drop constraint dialer_name",
            "update allocations set campaign = '%s' where call_id = 'hostile-1'".formatted(ALERT),
            "alter domain destination_digits drop constraint destination_digits",
            "update allocations set destination = '%s' where call_id = 'hostile-2'".formatted(FORMULA),
            "update api_logs set campaign = '%s', agent = '%s'".formatted(ALERT, FORMULA),
            "update traffic_hours set name = '%s' where subject = 'CAMPAIGN' and name = 'HOSTILE'".formatted(ALERT),
            "update audit_operations set changed_by = '%s', reason = '%1$s', address = '%1$s'".formatted(ALERT),
            "update audit_trail set new_carrier = '%s'".formatted(ALERT));

    private static final List<String> PAGES = List.of("numbers.xhtml", "numbers.xhtml?area=212&page=2", "calls.xhtml",
            "requests.xhtml", "call.xhtml?request=1", "reservations.xhtml", "changes.xhtml",
            "number.xhtml?digits=2125551000",
            "call.xhtml?id=0190b3a2-0000-7000-8000-000000000000", "bulk.xhtml?act=DEACTIVATE&everything=true",
            "bulk.xhtml?act=LIMIT&chosen=2125551000", "batch.xhtml?id=0190b3a2-0000-7000-8000-000000000000");

    @TempDir
    static Path postgresFolder;
    @TempDir
    static Path redisFolder;
    @TempDir
    static Path data;
    private static PostgresServer postgres;
    private static RedisServer redis;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        postgres = PostgresServer.start(postgresFolder);
        redis = RedisServer.start(redisFolder, Ports.free());
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("REDIS_URL", "redis://127.0.0.1:" + redis.port());
        settings.put("DATA_DIR", data.toString());
        dashboard = DashboardFixture.open(settings);
        dashboard.list("caller_id\n2125551000\n2125551001\n");
    }

    @AfterAll
    static void closeDashboard() throws IOException {
        dashboard.close();
        redis.close();
        postgres.close();
    }

    @Test
    void theOverviewSaysThatRedisIsOutAndWhatToDo() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.untilItSays("Redis OK");
            redis.kill();
            dashboard.call("2125559876", "SALES", "a", "out-1");
            browser.untilItSays("Redis unreachable. The database selects numbers");
            assertThat(browser.driver().findElement(By.id("announcement")).getDomProperty("textContent"))
                    .contains("Redis unreachable");
            redis.startEmpty();
            browser.untilItSays("Redis OK");
        }
    }

    @Test
    void pagesSayThatTheDatabaseIsOutAndShowEverythingAfterwards() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/number.xhtml?digits=2125551001").type("9", "Hourly limit");
            postgres.kill();
            browser.press("Save").untilItSays("Database unreachable. Nothing can be shown or changed");
            assertThat(browser.driver().findElements(By.id("listing"))).isEmpty();
            for (String page : PAGES) {
                browser.open("/dashboard/" + page).untilItSays("Database unreachable. Nothing can be shown");
                assertThat(browser.driver().findElements(By.cssSelector(".banner"))).as(page).hasSize(1);
                assertThat(browser.text()).as(page)
                        .doesNotContain("found", "No calls", "No requests", "No numbers", "No changes", "results");
                assertThat(browser.driver()
                        .findElements(By.cssSelector("main input, main select, main button"))
                        .stream()
                        .filter(WebElement::isDisplayed)
                        .map(WebElement::getText)).as(page).allSatisfy(text -> assertThat(text).isEqualTo("Pause"));
            }
            browser.open(DashboardFixture.OVERVIEW).untilItSays("Database unreachable. New calls get no number");
            assertThat(browser.text()).doesNotContain("Total", "Available");

            browser.open("/dashboard/sign-in.xhtml")
                    .type("any", "Token")
                    .press("Sign in")
                    .untilItSays("Database unreachable");

            postgres.startAgain();
            browser.until("the numbers are shown",
                    page -> page.open("/dashboard/numbers.xhtml").text().contains("(212) 555-1001"));
        }
    }

    @Test
    void anOverviewThatIsOpenAnnouncesThatTheDatabaseIsOutAndBack() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.untilItSays("Database OK");
            postgres.kill();
            browser.until("it is announced", page -> announced(page).contains("Database unreachable"));
            postgres.startAgain();
            browser.until("it is announced", page -> announced(page).contains("Database OK"));
        }
    }

    private static String announced(Browser browser) {
        return String.valueOf(browser.driver().findElement(By.id("announcement")).getDomProperty("textContent"));
    }

    @Test
    void aReleaseSaysThatTheDatabaseIsOut() throws IOException, InterruptedException {
        dashboard.list("caller_id\n6465551000\n");
        dashboard.call("6465559876", "SALES", "a", "released-1");
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/number.xhtml?digits=6465551000").untilItSays("Reserved");
            postgres.kill();
            browser.press("Release reservation").untilItSays("Database unreachable");

            postgres.startAgain();
            browser.until("the reservation is shown", page -> page.open("/dashboard/reservations.xhtml")
                    .text()
                    .contains("(646) 555-9876"));
            browser.press("Release (646) 555-1000").untilItSays("(646) 555-1000 is available again.");
        }
    }

    @Test
    void namesThatSomebodyWroteByHandDoNothing() throws IOException, InterruptedException, SQLException {
        dashboard.list("caller_id\n7185551000\n7185551001\n");
        dashboard.call("7185559876", "HOSTILE", "a", "hostile-1");
        dashboard.call("7185559877", "HOSTILE", "a", "hostile-2");
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the call is counted",
                    page -> page.open(DashboardFixture.OVERVIEW).text().contains("HOSTILE"));
            writeByHand(HOSTILE);

            assertThat(browser.open("/dashboard/numbers.xhtml?digits=718").text()).contains(ALERT, FORMULA);
            assertThat(browser.open("/dashboard/number.xhtml?digits=7185551000").text()).contains("(718) 555-1000");
            assertThat(browser.open("/dashboard/changes.xhtml").text()).contains(ALERT);
            assertThat(browser.open("/dashboard/reservations.xhtml").text()).contains("(718) 555-9876")
                    .doesNotContain("(718) 555-9877", FORMULA);
            assertThat(browser.open("/dashboard/calls.xhtml").text()).contains("(718) 555-9876");
            browser.follow("View Call details (718) 555-9876").untilItSays("Idle since");
            assertThat(browser.text()).contains("(718) 555-9876");
            browser.open(DashboardFixture.OVERVIEW)
                    .until("the count is read anew", page -> !page.text().contains("HOSTILE"));
            browser.untilItSays("1 row of the database cannot be read and is left out: allocations");
            assertThat(browser.consoleErrors()).isEmpty();
            assertThat(export("718", browser)).contains("'=cmd()", ALERT);
        }
    }

    private static String export(String digits, Browser browser) {
        return new String(
                Downloads.of(browser, dashboard.service().at("/dashboard/numbers.csv?digits=" + digits).toString()),
                StandardCharsets.UTF_8);
    }

    private static void writeByHand(List<String> statements) throws SQLException {
        try (Connection connection = postgres.connect(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
