// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callerid.deploy.browser.Appearance.Scheme;
import org.callerid.deploy.browser.Appearance.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page with some traffic: it is accessible, its policy holds, and it exists in both languages. */
@Tag("full")
@Tag("browser")
class EveryPageIT {
    private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("overview", DashboardFixture.OVERVIEW),
            Map.entry("numbers", "/dashboard/numbers.xhtml"),
            Map.entry("number", "/dashboard/number.xhtml?digits=2125551000"),
            Map.entry("add-number", "/dashboard/add-number.xhtml"), Map.entry("import", "/dashboard/import.xhtml"),
            Map.entry("coverage", "/dashboard/coverage.xhtml"),
            Map.entry("health", "/dashboard/health.xhtml"),
            Map.entry("agents", "/dashboard/agents.xhtml"),
            Map.entry("campaigns", "/dashboard/campaigns.xhtml"),
            Map.entry("campaign", "/dashboard/campaigns.xhtml?campaign=SALES"),
            Map.entry("calls", "/dashboard/calls.xhtml"), Map.entry("requests", "/dashboard/requests.xhtml"),
            Map.entry("reservations", "/dashboard/reservations.xhtml"),
            Map.entry("changes", "/dashboard/changes.xhtml"), Map.entry("sign-in", DashboardFixture.FORM),
            Map.entry("error", "/dashboard/no-such-page.xhtml"));

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "DEFAULT_RATE_LIMIT_PER_AGENT", "6"));
        dashboard.list(Traffic.numbers());
        Traffic.calls(dashboard);
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @ParameterizedTest
    @CsvSource({"WIDE, LIGHT", "PHONE, LIGHT"})
    void everybodyCanUseEveryPageAndNoScriptIsForbidden(Screen screen, Scheme scheme) throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().on(screen).in(scheme))) {
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                browser.open(page.getValue()).awaitAjax();
                isGood(browser, page.getKey(), screen, scheme);
            }
            browser.open("/dashboard/numbers.xhtml?digits=2125551&size=100").field("Select (212) 555-1001").click();
            isGood(browser, "numbers-selected", screen, scheme);
            browser.press("Set carrier…").untilItSays("Set the carrier of 1 number");
            isGood(browser, "bulk-carrier", screen, scheme);
            browser.open("/dashboard/bulk.xhtml?act=DELETE&chosen=2125551000_2125551001")
                    .untilItSays("Delete 2 numbers");
            isGood(browser, "bulk-delete", screen, scheme);
            browser.open("/dashboard/numbers.xhtml?digits=9999").untilItSays("No numbers match this search.");
            isGood(browser, "numbers-none", screen, scheme);
            browser.open("/dashboard/bulk.xhtml?act=LIMIT&everything=true").untilItSays("Set the limits of all");
            isGood(browser, "bulk", screen, scheme);
            browser.open("/dashboard/bulk.xhtml?act=DEACTIVATE&chosen=2125551000").untilItSays("Deactivate 1 number");
            isGood(browser, "bulk-chosen", screen, scheme);
            browser.press("Deactivate 1 number").untilItSays("1 number deactivated.");
            isGood(browser, "numbers-deactivated", screen, scheme);
            browser.follow("Undo…").untilItSays("Undo these changes");
            isGood(browser, "batch", screen, scheme);
            browser.press("Undo these changes").untilItSays("1 number restored.");
            browser.open("/dashboard/number.xhtml?digits=8085559999").untilItSays("Add it");
            isGood(browser, "number-unlisted", screen, scheme);
            browser.open("/dashboard/numbers.xhtml?status=FOO").untilItSays("there is no such state");
            isGood(browser, "numbers-not-read", screen, scheme);
            browser.open("/dashboard/calls.xhtml?outcome=SUCCEEDED").follow("View").untilItSays("Idle since");
            isGood(browser, "call", screen, scheme);
            browser.open("/dashboard/calls.xhtml?outcome=RATE_LIMITED").follow("View").untilItSays("rate limit.");
            isGood(browser, "call-refused", screen, scheme);
        }
    }

    @Test
    @Tag("slow")
    void everybodyCanUseEveryPageInTheDark() throws IOException {
        everybodyCanUseEveryPageAndNoScriptIsForbidden(Screen.WIDE, Scheme.DARK);
    }

    /** The colors are those of a wide screen. */
    @Test
    @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
    void aPhoneInTheDarkIsTestedForItsScreenshots() throws IOException {
        everybodyCanUseEveryPageAndNoScriptIsForbidden(Screen.PHONE, Scheme.DARK);
    }

    @ParameterizedTest
    @Tag("slow")
    @EnumSource(names = {"NARROW", "ZOOMED"})
    void everyPageFitsASmallWindow(Screen screen) throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().on(screen))) {
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                browser.open(page.getValue()).awaitAjax();
                isGood(browser, page.getKey(), screen, Scheme.LIGHT);
            }
        }
    }

    @Test
    void forcedColorsShowTheCurrentPage() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.driver()
                    .executeCdpCommand("Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
            for (String page : List.of("overview", "coverage", "numbers", "calls", "campaigns", "agents")) {
                browser.open("/dashboard/" + page + ".xhtml");
                assertThat(browser.driver().executeScript("""
                        const seen = link => { const style = getComputedStyle(link);
                            return style.borderBottomColor + style.borderBottomWidth; };
                        const current = document.querySelector('nav a[aria-current=page]');
                        return [...document.querySelectorAll('.bar nav a')].filter(link => link !== current)
                            .every(link => seen(link) !== seen(current));""")).as(page).isEqualTo(true);
            }
        }
    }

    private static void isGood(Browser browser, String page, Screen screen, Scheme scheme) {
        Accessibility.assertAccessible(browser);
        assertThat(browser.consoleErrors()).as("what the console says of " + page)
                .allSatisfy(complaint -> assertThat(complaint).contains("no-such-page"));
        assertThat(browser.driver()
                .executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(page + " is no wider than the window")
                .isEqualTo(true);
        Screenshots.take(browser, page + "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + scheme.inCss());
    }

    @Test
    void everyPageSpeaksSpanish() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().speaking(Locale.of("es")))) {
            for (String page : PAGES.values()) {
                browser.open(page).awaitAjax();
                assertThat(browser.language()).isEqualTo("es");
                assertThat(browser.text()).as(page).doesNotContain("Numbers", "Sign out", "???");
            }
            assertThat(browser.open(DashboardFixture.OVERVIEW).text()).contains("Resumen", "Base de datos: en orden");
            assertThat(browser.open("/dashboard/numbers.xhtml?area=12").text())
                    .contains("El código de área debe tener tres dígitos");
        }
    }

    @Test
    void theKeyboardReachesTheContentAtOnceAndEveryLink() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/numbers.xhtml");
            browser.tab();
            assertThat(browser.focused()).isEqualTo("Skip to content");
            browser.tab();
            assertThat(browser.focused()).isEqualTo("Overview");
        }
    }
}
