// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@Tag("full")
@Tag("browser")
class NumbersPageIT {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    @TempDir
    static Path data;
    @TempDir
    static Path empty;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()));
        StringBuilder csv = new StringBuilder("caller_id,carrier,hourly_limit,daily_limit\n");
        for (int i = 0; i < 120; i++) {
            csv.append("212555")
                    .append(1000 + i)
                    .append(i % 2 == 0 ? ",Even" : ",Odd")
                    .append(",5,")
                    .append(50 + i)
                    .append('\n');
        }
        dashboard.list(csv.toString());
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void aNumberIsAddedChangedAndTakenOffTheList() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS)
                    .follow("Add a number")
                    .type("+1 (415) 555-0100", "Number")
                    .type("Télécom", "Carrier")
                    .press("Add a number")
                    .untilItSays("(415) 555-0100 added.");
            assertThat(dashboard.number("4155550100")).contains("T\\u00E9l\\u00E9com", "\"area_code\":\"415\"");

            browser.type("7", "Hourly limit").press("Save").untilItSays("Saved. In effect from the next call.");
            assertThat(dashboard.number("4155550100")).contains("\"hourly_limit\":7");
            assertThat(browser.text()).contains("admin (dashboard, 127.0.0.1)", "hourly limit");

            browser.open("/dashboard/number.xhtml?digits=4155550100");
            browser.driver().findElement(By.cssSelector("#remove summary")).click();
            browser.press("Delete").untilItSays("(415) 555-0100 deleted.");
            assertThat(dashboard.service().admin("GET", "/api/numbers/4155550100", "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeUsedIsSaidAndNothingIsChanged() throws IOException, InterruptedException {
        try (Browser browser = dashboard.signedIn()) {
            String before = dashboard.number("2125551000");
            browser.open("/dashboard/number.xhtml?digits=2125551000")
                    .type("0", "Hourly limit")
                    .press("Save")
                    .untilItSays("Hourly limit must be a whole number from 1");
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("0");
            assertThat(dashboard.number("2125551000")).isEqualTo(before);

            browser.open("/dashboard/add-number.xhtml")
                    .type("2125551000", "Number")
                    .press("Add a number")
                    .untilItSays("(212) 555-1000 already exists.");
            browser.open("/dashboard/add-number.xhtml")
                    .type("12", "Number")
                    .press("Add a number")
                    .untilItSays("The number must be a North American one");
            browser.open("/dashboard/number.xhtml?digits=8085550000").untilItSays("Number (808) 555-0000 not found.");
            assertThat(browser.driver().findElements(By.cssSelector("main form, main button"))).isEmpty();
            browser.follow("Add it").untilItShows("/dashboard/add-number.xhtml");
            assertThat(browser.field("Number").getDomProperty("value")).isEqualTo("8085550000");
            browser.open(NUMBERS + "?area=x").untilItSays("Area code must be");
        }
    }

    @Test
    void theListIsSortedFilteredAndPaged() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=212")
                    .follow("Number")
                    .until("it is sorted the other way", page -> first(page).equals("2125551119"));
            browser.follow("Last").untilItSays("Page 3 / 3");
            assertThat(rows(browser)).last().isEqualTo("2125551000");

            browser.open(NUMBERS + "?by=CARRIER&descending=true")
                    .type("Odd", "Carrier")
                    .press("Search")
                    .untilItSays("60 numbers found");
            assertThat(browser.address()).as("a new filter keeps the order").contains("by=CARRIER", "descending=true");
            browser.follow("Next").untilItSays("Page 2 / 2");
            assertThat(rows(browser)).hasSize(10).last().isEqualTo("2125551001");
        }
    }

    @ParameterizedTest
    @CsvSource({"digits=%28212%29+555, 120", "digits=%2B1212, 120", "digits=212-555-10, 100", "digits=1+212, 120",
        "digits=%2B44+20, 1", "digits=0044, 1", "digits=%2B, 1", "area=212&carrier=eVE, 60", "carrier=t%26t, 1",
        "nocarrier=true&digits=%2B, 1", "match=contains&digits=55111, 10", "match=contains&digits=38750, 1"})
    void filtersTakeWhatPeoplePaste(String filter, int found) throws IOException, InterruptedException {
        dashboard.list("caller_id,carrier\n+442071838750,\n3035551000,AT&T\n");
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?" + filter).untilItSays(found == 1 ? "1 number found" : found + " numbers found");
        }
    }

    @Test
    void theMostUsedComeFirst() throws IOException, InterruptedException {
        dashboard.list("caller_id,hourly_limit,daily_limit\n2035551001,9,90\n2035551002,1,1\n2035551003,8,80\n");
        for (int i = 0; i < 4; i++) {
            dashboard.call("203555987" + i, "USED", "agent" + i, "used-" + i);
            dashboard.service().post("/release?call_id=used-" + i);
        }
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?area=203").follow("This hour / limit");
            browser.until("it is sorted", page -> page.address().contains("HOUR_USES"));
            List<Integer> uses = browser.driver()
                    .findElements(By.cssSelector("tbody td:nth-of-type(5)"))
                    .stream()
                    .map(cell -> Integer.valueOf(cell.getText().replaceAll(" .*", "")))
                    .toList();
            assertThat(uses).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder()).first().isEqualTo(2);
            browser.follow("Today / limit").untilItSays("(203) 555");
            dashboard.service().admin("PATCH", "/api/numbers/2035551003", "{\"is_active\":0}");
            browser.follow("Available at").follow("Available at");
            assertThat(rows(browser)).last().as("inactive ones come last").isEqualTo("2035551003");
        }
    }

    @ParameterizedTest
    @CsvSource({"numbers.xhtml?page=99999999999, Page 3 / 3", "numbers.xhtml?area=212&page=4, Page 3 / 3",
        "numbers.xhtml?page=abc, no existe", "numbers.xhtml?status=FOO, no existe ese estado",
        "call.xhtml?id=abc, No existe esa llamada", "reservations.xhtml?after=xx, no existe esa página",
        "changes.xhtml?before=abc, no existe esa página", "bulk.xhtml?act=FOO&chosen=2125551000, no existe esa acción",
        "batch.xhtml?id=abc, No existen esos cambios.", "number.xhtml?digits=abc, El número debe ser",
        "calls.xhtml?before=abc, no existe esa página", "bulk.xhtml?act=LIMIT, Seleccione al menos un número."})
    void anOddAddressIsAnsweredWithASentence(String address, String says) throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().speaking(Locale.of("es")))) {
            browser.open("/dashboard/" + address).untilItSays(says.replace("Page", "Página"));
            assertThat(browser.text()).doesNotContain("Se produjo un error", "No hay números reservados");
        }
    }

    @Test
    void noActiveNumberIsAnAlarm() throws IOException, InterruptedException {
        try (DashboardFixture other = DashboardFixture.open(Map.of("DATA_DIR", empty.toString()));
                Browser browser = other.signedIn()) {
            other.list("caller_id,is_active\n2125551000,0\n2125551001,0\n");
            browser.untilItSays("None of the 2 numbers is active: every call uses its default caller ID.");
            assertThat(browser.driver().findElement(By.id("announcement")).getDomProperty("textContent"))
                    .contains("None of the 2 numbers is active");
        }
    }

    @Test
    void whatIsFoundIsDownloaded() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
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
    void aSearchWithoutResultsLeadsToAllNumbers() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(NUMBERS + "?nocarrier=true&area=212").untilItSays("No numbers match this search.");
            assertThat(browser.driver().findElements(By.id("selection"))).isEmpty();
            browser.follow("Show all numbers").untilItSays("numbers found");
        }
    }

    @Test
    void theUsesAndCallsOfANumberAreItsStory() throws IOException, InterruptedException {
        dashboard.list("caller_id,hourly_limit\n6515550001,2\n");
        for (String call : List.of("story-1", "story-2")) {
            assertThat(dashboard.call("6515559876", "STORY", "agent7", call)).isEqualTo("6515550001");
            dashboard.service().post("/release?call_id=" + call + "&status=BUSY&cause=17");
        }
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the calls and their ends are counted", page -> page
                    .open("/dashboard/number.xhtml?digits=6515550001")
                    .text()
                    .contains("How calls ended, 7 days"));
            browser.untilItSays("2 uses. Most on one day: 2");
            assertThat(browser.text()).contains("Number (651) 555-0001",
                    "Hourly limit reached (2 of 2). Available again",
                    "Busy", "(651) 555-9876", "STORY");
            assertThat(browser.driver().findElements(By.cssSelector("svg.days rect"))).hasSize(30);
            assertThat(browser.driver().findElement(By.cssSelector("progress.full"))).isNotNull();
            browser.driver().findElement(By.cssSelector("main details summary")).click();
            assertThat(browser.driver().findElement(By.cssSelector("table.narrow tbody tr:first-child td")).getText())
                    .isEqualTo("2");
            assertThat(browser.driver().findElements(By.cssSelector("main h2")).stream().map(WebElement::getText))
                    .containsExactly("Use per day", "How calls ended, 7 days", "Recent calls", "Recent changes",
                            "Settings");
        }
    }

    @Test
    void aReservedNumberSaysWhyItIsNotAvailableAndCanBeReleased() throws IOException, InterruptedException {
        dashboard.list("caller_id\n6505550001\n");
        assertThat(dashboard.call("6505559876", "SALES", "agent7", "c1")).isEqualTo("6505550001");
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/number.xhtml?digits=6505550001").untilItSays("Reserved for a call, until");
            browser.follow("Call details").untilItSays("SALES");
            assertThat(browser.text()).contains("agent7", "(650) 555-9876", "Local match");

            browser.open("/dashboard/number.xhtml?digits=6505550001")
                    .press("Release reservation")
                    .untilItSays("(650) 555-0001 is available again.");
            assertThat(browser.text()).as("there is nothing to release").doesNotContain("Release reservation");
            assertThat(dashboard.call("6505559876", "SALES", "agent8", "c2")).isEqualTo("6505550001");
        }
    }

    @Test
    void numbersAreSortedByHowTheirCallsEnded() throws IOException, InterruptedException {
        dashboard.list("caller_id,carrier,hourly_limit,daily_limit\n9165550001,Ends,99,99\n8085550001,Ends,99,99\n");
        endCalls(51, "9165559876", "BUSY&cause=17");
        endCalls(50, "8085559876", "ANSWER&cause=16&answered=2");
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the ends of the calls are counted", page -> page.open(NUMBERS + "?carrier=Ends")
                    .driver()
                    .findElements(By.cssSelector("tbody td:nth-last-child(4)"))
                    .stream()
                    .mapToInt(attempts -> Integer.parseInt(attempts.getText()))
                    .sum() == 101);
            // Nobody has read the report of this period yet, which is kept for a minute.
            browser.follow("Short").untilItShows("/dashboard/health.xhtml").follow("30 days");
            browser.untilItSays("2 numbers are compared");
            assertThat(rows(browser)).containsExactly("8085550001", "9165550001");

            browser.follow("Answered").untilItSays("2 numbers are compared");
            assertThat(browser.driver().findElement(By.cssSelector("th[aria-sort=ascending]")).getText())
                    .isEqualTo("Answered");
            assertThat(rows(browser)).containsExactly("9165550001", "8085550001");
        }
    }

    private static void endCalls(int count, String to, String end) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            String callId = "end-" + to + "-" + i;
            dashboard.call(to, "SALES", "agent" + i, callId);
            dashboard.service().post("/release?call_id=" + callId + "&status=" + end);
        }
    }

    private static String first(Browser browser) {
        return rows(browser).getFirst();
    }

    private static List<String> rows(Browser browser) {
        return browser.driver()
                .findElements(By.cssSelector("tbody th"))
                .stream()
                .map(number -> number.getText().replaceAll("[() -]", ""))
                .toList();
    }
}
