// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.callerid.deploy.browser.Appearance.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The height of rows, which each browser chooses for itself. */
@Tag("full")
@Tag("slow")
@Tag("browser")
class DensityIT {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        dashboard.list(Traffic.numbers());
        dashboard.call("2125559876", "SALES", "agent1", "held");
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void theKeyboardMakesRowsCompactOnEveryPageAndComfortableAgain() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS);
            long comfortable = rowHeight(browser);
            browser.driver().executeScript("document.getElementById('density').focus()");
            browser.key(Keys.SPACE);
            assertThat(button(browser).getDomAttribute("aria-pressed")).isEqualTo("true");
            assertThat(rowHeight(browser)).isLessThan(comfortable).isGreaterThanOrEqualTo(24);

            browser.open("/dashboard/coverage.xhtml").open(NUMBERS);
            assertThat(rowHeight(browser)).as("it is kept").isLessThan(comfortable);
            assertThat(browser.consoleErrors()).isEmpty();

            browser.press("Compact tables");
            assertThat(button(browser).getDomAttribute("aria-pressed")).isEqualTo("false");
            assertThat(rowHeight(browser)).isEqualTo(comfortable);
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void everybodyCanUseCompactTables(Screen screen) throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().on(screen))) {
            browser.open(NUMBERS).press("Compact tables");
            for (String page : new String[]{"numbers", "coverage", "health", "campaigns", "agents", "calls",
                "reservations",
                "changes"}) {
                browser.open("/dashboard/" + page + ".xhtml").awaitAjax();
                Accessibility.assertAccessible(browser);
                Screenshots.take(browser, page + "-compact-" + screen.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void theSwitchSpeaksSpanish() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().speaking(Locale.of("es")))) {
            browser.open(NUMBERS).press("Tablas compactas");
            assertThat(button(browser).getDomAttribute("aria-pressed")).isEqualTo("true");
        }
    }

    private static WebElement button(Browser browser) {
        return browser.driver().findElement(By.id("density"));
    }

    private static long rowHeight(Browser browser) {
        return browser.driver().findElement(By.cssSelector("main tbody tr")).getSize().getHeight();
    }
}
