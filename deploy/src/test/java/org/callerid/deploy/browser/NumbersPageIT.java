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

@Tag("browser")
class NumbersPageIT {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    @TempDir
    static Path data;
    private static Desk desk;

    @BeforeAll
    static void openTheDesk() throws IOException, InterruptedException {
        desk = Desk.open(Map.of("DATA_DIR", data.toString()));
        StringBuilder csv = new StringBuilder("caller_id,carrier,hourly_limit,daily_limit\n");
        for (int i = 0; i < 120; i++) {
            csv.append("212555")
                    .append(1000 + i)
                    .append(i % 2 == 0 ? ",Even" : ",Odd")
                    .append(",5,")
                    .append(50 + i)
                    .append('\n');
        }
        desk.list(csv.toString());
    }

    @AfterAll
    static void closeTheDesk() {
        desk.close();
    }

    @Test
    void aNumberIsAddedChangedAndTakenOffTheList() throws IOException, InterruptedException {
        try (Browser browser = desk.signedIn()) {
            browser.open(NUMBERS)
                    .follow("Add a number")
                    .type("+1 (415) 555-0100", "Number")
                    .type("Télécom", "Carrier")
                    .press("Add a number")
                    .untilItSays("4155550100 is added.");
            assertThat(desk.number("4155550100")).contains("T\\u00E9l\\u00E9com", "\"area_code\":\"415\"");

            browser.type("7", "Uses an hour").press("Save").untilItSays("4155550100 is saved");
            assertThat(desk.number("4155550100")).contains("\"hourly_limit\":7");
            assertThat(browser.text()).contains("dashboard 127.0.0.1", "7 an hour");

            browser.open("/dashboard/number.xhtml?digits=4155550100");
            browser.driver().findElement(By.tagName("summary")).click();
            browser.press("Take it off now").untilItSays("4155550100 is off the list.");
            assertThat(desk.service().admin("GET", "/api/numbers/4155550100", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeUsedIsSaidAndNothingIsChanged() throws IOException, InterruptedException {
        try (Browser browser = desk.signedIn()) {
            String before = desk.number("2125551000");
            browser.open("/dashboard/number.xhtml?digits=2125551000")
                    .type("0", "Uses an hour")
                    .press("Save")
                    .untilItSays("hourly_limit must be a whole number from 1");
            assertThat(browser.field("Uses an hour").getDomProperty("value")).isEqualTo("0");
            assertThat(desk.number("2125551000")).isEqualTo(before);

            browser.open("/dashboard/add-number.xhtml")
                    .type("2125551000", "Number")
                    .press("Add a number")
                    .untilItSays("2125551000 is listed already.");
            browser.open("/dashboard/add-number.xhtml")
                    .type("12", "Number")
                    .press("Add a number")
                    .untilItSays("caller_id must be a phone number of 7 to 15 digits");
            browser.open("/dashboard/number.xhtml?digits=8085550000").untilItSays("8085550000 is not listed.");
            browser.open(NUMBERS + "?area=x").untilItSays("area_code must be");
        }
    }

    @Test
    void aSelectionIsDeactivatedActivatedAndLimited() throws IOException, InterruptedException {
        try (Browser browser = desk.signedIn()) {
            browser.open(NUMBERS + "?digits=212555101").untilItSays("10 numbers found");
            choose(browser, "2125551010", "2125551011");
            browser.press("Deactivate").untilItSays("Numbers changed: 2");
            assertThat(desk.number("2125551010")).contains("\"is_active\":0");
            assertThat(desk.number("2125551011")).contains("\"is_active\":0");
            assertThat(desk.number("2125551012")).contains("\"is_active\":1");
            assertThat(browser.text()).contains("10 numbers found");

            choose(browser, "2125551010");
            browser.press("Activate").untilItSays("Numbers changed: 1");
            assertThat(desk.number("2125551010")).contains("\"is_active\":1");

            browser.field("Choose all of this page").click();
            browser.type("3", "Uses an hour").press("Set limits").untilItSays("Numbers changed: 10");
            assertThat(desk.number("2125551019")).contains("\"hourly_limit\":3");

            browser.press("Activate").untilItSays("Choose numbers first");
            browser.type("", "Uses an hour").press("Set limits").untilItSays("Type how many uses");
        }
    }

    @Test
    void allThatWasFoundIsChangedOnWhicheverPage() throws IOException, InterruptedException {
        try (Browser browser = desk.signedIn()) {
            browser.open(NUMBERS + "?carrier=Odd").untilItSays("60 numbers found");
            browser.field("All numbers found: 60").click();
            browser.type("7", "Uses an hour").press("Set limits").untilItSays("Numbers changed: 60");
            assertThat(desk.number("2125551119")).contains("\"hourly_limit\":7");
            assertThat(desk.number("2125551118")).doesNotContain("\"hourly_limit\":7");
        }
    }

    @Test
    void theListIsSortedFilteredAndPaged() throws IOException {
        try (Browser browser = desk.signedIn()) {
            browser.open(NUMBERS)
                    .follow("Today / limit")
                    .until("it is sorted", page -> first(page).equals("2125551000"));
            browser.follow("Today / limit")
                    .until("it is sorted the other way", page -> first(page).equals("2125551119"));
            browser.follow("Last").untilItSays("Page 3 / 3");
            assertThat(rows(browser)).last().isEqualTo("2125551000");

            browser.open(NUMBERS).type("Odd", "Carrier").press("Show").untilItSays("60 numbers found");
            browser.follow("Next").untilItSays("Page 2 / 2");
            assertThat(rows(browser)).hasSize(10).first().isEqualTo("2125551101");
        }
    }

    @Test
    void whatIsFoundIsDownloaded() throws IOException {
        try (Browser browser = desk.signedIn()) {
            browser.open(NUMBERS + "?digits=2125551&carrier=Even");
            String address = String
                    .valueOf(browser.driver().findElement(By.linkText("Download as CSV")).getDomProperty("href"));

            byte[] csv = Downloads.of(browser, address);

            assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("caller_id,carrier,")
                    .contains("2125551000,Even,212,5,50,1")
                    .doesNotContain("Odd");
        }
    }

    @Test
    void aReservedNumberSaysWhyItIsNotAvailableAndCanBeReleased() throws IOException, InterruptedException {
        desk.list("caller_id\n6505550001\n");
        assertThat(desk.call("6505559876", "SALES", "agent7", "c1")).isEqualTo("6505550001");
        try (Browser browser = desk.signedIn()) {
            browser.open("/dashboard/number.xhtml?digits=6505550001").untilItSays("It is promised to a call.");
            browser.follow("The call").untilItSays("SALES");
            assertThat(browser.text()).contains("agent7", "6505559876", "of the numbers of the called area code");

            browser.open("/dashboard/number.xhtml?digits=6505550001")
                    .press("Release its reservation")
                    .untilItSays("6505550001 is free again.");
            assertThat(browser.text()).as("there is nothing to release").doesNotContain("Release its reservation");
            assertThat(desk.call("6505559876", "SALES", "agent8", "c2")).isEqualTo("6505550001");
        }
    }

    private static void choose(Browser browser, String... numbers) {
        for (String number : numbers) {
            browser.field("Choose " + number).click();
        }
    }

    private static String first(Browser browser) {
        return rows(browser).getFirst();
    }

    private static List<String> rows(Browser browser) {
        return browser.driver().findElements(By.cssSelector("tbody th")).stream().map(WebElement::getText).toList();
    }
}
