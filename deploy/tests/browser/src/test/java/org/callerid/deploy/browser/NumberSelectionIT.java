// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Selecting numbers on several pages, and the bar that then appears. */
@Tag("full")
@Tag("browser")
class NumberSelectionIT {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    /** 420 numbers of area code 212, and 60 of 646. */
    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        StringBuilder csv = new StringBuilder("caller_id,carrier\n");
        IntStream.range(0, 420).forEach(i -> csv.append("212555").append(1000 + i).append(",Acme\n"));
        IntStream.range(0, 60).forEach(i -> csv.append("646555").append(1000 + i).append(",Acme\n"));
        dashboard.list(csv.toString());
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void theSelectionIsKeptAcrossPagesAndClearedByTheAction() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=646").untilItSays("Select numbers to change");
            assertThat(browser.text()).as("there is nothing to act on yet").doesNotContain("Deactivate…");
            select(browser, "6465551000", "6465551001");
            browser.untilItSays("Selected: 2").follow("Next").untilItSays("Page 2 / 2").untilItSays("Selected: 2");
            select(browser, "6465551059");
            browser.untilItSays("Selected: 3").reload().untilItSays("Selected: 3");
            browser.follow("Carrier").until("it is sorted", page -> page.address().contains("by=CARRIER"));
            browser.untilItSays("Selected: 3").follow("100").untilItSays("Page 1 / 1").untilItSays("Selected: 3");
            assertThat(browser.field("Select (646) 555-1059").isSelected()).isTrue();

            browser.press("Deactivate…").untilItSays("Deactivate 3 numbers").follow("Cancel");
            browser.untilItSays("Selected: 3").press("Deactivate…").press("Deactivate 3 numbers");
            browser.untilItSays("3 numbers deactivated.").untilItSays("Select numbers to change");
            assertThat(browser.address()).contains("area=646", "by=CARRIER", "size=100");
            assertThat(dashboard.number("6465551059")).contains("\"is_active\":0");
            assertThat(dashboard.number("6465551002")).contains("\"is_active\":1");
            assertThat(browser.reload().field("Select (646) 555-1059").isSelected()).isFalse();
        }
    }

    @Test
    void aSelectionBelongsToItsSearch() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=212");
            select(browser, "2125551000");
            browser.untilItSays("Selected: 1").open(NUMBERS).untilItSays("Select numbers to change");
            assertThat(browser.field("Select (212) 555-1000").isSelected()).isFalse();
        }
    }

    @Test
    void shiftSelectsARangeAndAPageOrAllResultsAreSelectedAtOnce() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=212");
            select(browser, "2125551003");
            new Actions(browser.driver()).keyDown(Keys.SHIFT)
                    .click(box(browser, "2125551009"))
                    .keyUp(Keys.SHIFT)
                    .perform();
            browser.untilItSays("Selected: 7");
            assertThat(box(browser, "2125551006").isSelected()).isTrue();
            assertThat(box(browser, "2125551010").isSelected()).isFalse();

            browser.field("Select all on this page").click();
            browser.untilItSays("Selected: 50").field("Select all 420 results").click();
            browser.untilItSays("Selected: 420").press("Clear selection").untilItSays("Select numbers to change");
            assertThat(box(browser, "2125551003").isSelected()).isFalse();
        }
    }

    @Test
    void asManyAsFitIntoAUrlAreChangedAndOneMoreIsNotSelected() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=212&size=100");
            for (int page = 1; page <= 4; page++) {
                browser.untilItSays("Page " + page + " / 5").field("Select all on this page").click();
                browser.untilItSays("Selected: " + page * 100).follow("Next");
            }
            browser.untilItSays("Page 5 / 5");
            select(browser, "2125551400");
            browser.untilItSays("At most 400 numbers can be selected one by one.");
            assertThat(box(browser, "2125551400").isSelected()).isFalse();

            browser.press("Set limits…")
                    .untilItSays("Set the limits of 400 numbers")
                    .type("9", "Hourly limit")
                    .press("Set limits of 400 numbers")
                    .untilItSays("Nothing was changed: type 400 to confirm.")
                    .type("400", "Type 400 to confirm")
                    .press("Set limits of 400 numbers")
                    .untilItSays("Limits of 400 numbers set.");
            assertThat(dashboard.number("2125551399")).contains("\"hourly_limit\":9");
            assertThat(dashboard.number("2125551400")).doesNotContain("\"hourly_limit\":9");
        }
    }

    @Test
    void theSelectedNumbersAreDownloaded() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=646");
            select(browser, "6465551010");
            browser.follow("Next").untilItSays("Page 2 / 2");
            select(browser, "6465551050");
            String query = String.valueOf(browser.driver()
                    .executeScript("return new URLSearchParams(new FormData(document.getElementById('selection')))"
                            + ".toString()"));

            byte[] csv = Downloads.of(browser, dashboard.service().at("/dashboard/numbers.csv?" + query).toString());

            assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(3)
                    .anyMatch(line -> line.startsWith("6465551010,"))
                    .anyMatch(line -> line.startsWith("6465551050,"));
        }
    }

    @Test
    void theKeyboardReachesTheBarBeforeTheRowsAndFromTheirEnd() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=646");
            select(browser, "6465551000");
            browser.untilItSays("Selected: 1");
            browser.driver().executeScript("document.querySelector('[name=everything]').focus()");
            browser.tab();
            assertThat(browser.focused()).isEqualTo("Activate…");

            browser.driver().executeScript("document.querySelector('#selection a.skip').focus()");
            browser.key(Keys.ENTER).tab();
            assertThat(browser.focused()).isEqualTo("Activate…");
        }
    }

    private static void select(Browser browser, String... numbers) {
        for (String number : numbers) {
            box(browser, number).click();
        }
    }

    private static WebElement box(Browser browser, String number) {
        return browser.field("Select " + number.replaceFirst("(...)(...)(....)", "($1) $2-$3"));
    }
}
