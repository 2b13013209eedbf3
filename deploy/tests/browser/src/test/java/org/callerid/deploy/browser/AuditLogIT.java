// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callerid.deploy.browser.Appearance.Screen;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The audit log: what several operators did, and what each of them may do. */
@Tag("full")
@Tag("slow")
@Tag("browser")
@TestMethodOrder(MethodOrderer.MethodName.class)
class AuditLogIT {
    private static final String LOG = "/dashboard/changes.xhtml";
    private static final String ANAS = RunningService.ADMIN_TOKEN + "-ana";
    private static final String BOS = RunningService.ADMIN_TOKEN + "-bo";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void letAnaWork() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "ADMIN_TOKENS",
                "ana:manager:" + ANAS + ",bo:viewer:" + BOS));
        dashboard.list("caller_id,carrier\n2415550001,Acme\n2415550002,Acme\n2415550003,Acme\n");
        try (Browser browser = dashboard.signedIn(Appearance.usual(), ANAS)) {
            browser.open("/dashboard/bulk.xhtml?act=DEACTIVATE&chosen=2415550001&chosen=2415550002")
                    .type("Labelled as spam", "Reason (optional)")
                    .press("Deactivate 2 numbers")
                    .untilItSays("2 numbers deactivated.");
            browser.open("/dashboard/number.xhtml?digits=2415550003")
                    .type("44", "Hourly limit")
                    .type("Case 17", "Reason (optional)")
                    .press("Save")
                    .untilItSays("Saved. In effect from the next call.");
        }
    }

    @AfterAll
    static void close() {
        dashboard.close();
    }

    @Test
    void aBatchIsOneLineThatSaysWhatWhoAndWhy() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(LOG);

            assertThat(lines(browser)).hasSizeGreaterThanOrEqualTo(3)
                    .anySatisfy(
                            line -> assertThat(line).contains("ana (dashboard, 127.0.0.1)", "Changed", "(241) 555-0003",
                                    "hourly limit: 100 44", "Case 17"))
                    .anySatisfy(line -> assertThat(line).contains("ana (dashboard, 127.0.0.1)", "Bulk change",
                            "2 numbers", "2 deactivated", "Labelled as spam"))
                    .anySatisfy(line -> assertThat(line).contains("admin (API, 127.0.0.1)", "Import", "3 numbers",
                            "3 added"));
            assertThat(browser.driver().findElement(By.cssSelector(".trail del")).getText()).endsWith("100");
            assertThat(browser.driver().findElement(By.cssSelector(".trail ins")).getText()).endsWith("44");
        }
    }

    @Test
    void filtersAreInTheAddress() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(LOG).type("ANA", "Changed by").choose("Deactivated", "Change").press("Search");
            browser.until("one line is left", page -> lines(page).size() == 1);
            assertThat(browser.address()).contains("who=ANA", "kind=DEACTIVATED");
            browser.reload().until("the filter holds", page -> lines(page).size() == 1);
            assertThat(browser.chosen("Change")).isEqualTo("Deactivated");

            browser.open(LOG + "?who=nobody").untilItSays("No changes match.");
            browser.open(LOG + "?to=2026-01-01T00:00").untilItSays("No changes match.");
            browser.open(LOG).type("(241) 555-0001", "Number").press("Search");
            browser.until("its changes are shown",
                    page -> lines(page).stream().allMatch(line -> line.contains("(241) 555-0001")));
            assertThat(lines(browser)).hasSize(3).anySatisfy(line -> assertThat(line).contains("active: yes no"));
        }
    }

    @Test
    void batchesOpenAndAreUndoneFromTheLog() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn(Appearance.usual(), ANAS)) {
            browser.open(LOG + "?kind=DEACTIVATED").follow("View").untilItSays("Bulk change: 2 deactivated");
            assertThat(lines(browser)).hasSize(2).allSatisfy(line -> assertThat(line).contains("active: yes no"));

            browser.type("A mistake", "Reason (optional)")
                    .press("Undo these changes")
                    .untilItSays("2 numbers restored.")
                    .untilItSays("Undo: 2 activated");
            assertThat(browser.text()).contains("A mistake");
            assertThat(dashboard.number("2415550001")).contains("\"is_active\":1");
        }
    }

    @Test
    void viewersSeeEverythingAndChangeNothing() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual(), BOS)) {
            assertThat(browser.text()).contains("bo", "Viewer").doesNotContain("Import");
            browser.open("/dashboard/number.xhtml?digits=2415550001").untilItSays("Recent changes");
            assertThat(buttons(browser)).containsExactly("Sign out", "Compact tables");
            browser.open(LOG + "?kind=ADDED").follow("View").untilItSays("3 added");
            assertThat(buttons(browser)).containsExactly("Sign out", "Compact tables");
            browser.open("/dashboard/numbers.xhtml").untilItSays("numbers found");
            assertThat(browser.text()).doesNotContain("Deactivate…", "Add a number");
            browser.open("/dashboard/reservations.xhtml").awaitAjax();

            for (String page : List.of("add-number.xhtml", "import.xhtml",
                    "bulk.xhtml?act=ACTIVATE&chosen=2415550001")) {
                browser.open("/dashboard/" + page).untilItSays("your role only allows you to view");
            }
            browser.open("/dashboard/number.xhtml?digits=2415550001");
            Object status = browser.driver()
                    .executeAsyncScript(
                            """
                                    const done = arguments[arguments.length - 1];
                                    const form = new URLSearchParams(new FormData(document.getElementById('leave')));
                                    form.delete('leave');
                                    form.append('remove', 'remove');
                                    form.append('remove:delete', 'remove:delete');
                                    fetch(location.href, { method: 'POST', body: form }).then(answer => done(answer.status));""");
            assertThat(status).isEqualTo(403L);
            browser.press("Sign out").untilItShows(DashboardFixture.FORM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverReadsTheLogCan(Screen screen) throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().on(screen), BOS)) {
            for (String page : List.of(LOG, LOG + "?number=2415550001", LOG + "?who=nobody")) {
                browser.open(page).awaitAjax();
                Accessibility.assertAccessible(browser);
            }
        }
    }

    @Test
    void theLogIsInSpanish() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().speaking(Locale.of("es")))) {
            browser.open(LOG).untilItSays("Auditoría");

            assertThat(browser.text()).contains("Importación", "3 agregados", "Cambio en bloque", "(panel, 127.0.0.1)",
                    "Motivo");
        }
    }

    private static List<String> lines(Browser browser) {
        return browser.driver()
                .findElements(By.cssSelector(".trail tbody tr"))
                .stream()
                .map(WebElement::getText)
                // What only screen readers are told.
                .map(text -> text.replaceAll("\\s+", " ").replaceAll("(before|after) ", ""))
                .toList();
    }

    private static List<String> buttons(Browser browser) {
        return browser.driver().findElements(By.tagName("button")).stream().map(WebElement::getText).toList();
    }
}
