// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A control acts on what it shows or not at all, on any stores. Each test uses an area code of its own. */
interface ActionsContract {
    String RESERVATIONS = "/dashboard/reservations.xhtml";
    String NUMBERS = "/dashboard/numbers.xhtml";
    String NUMBER = "/dashboard/number.xhtml?digits=";

    DashboardFixture dashboard();

    @Test
    default void theReservationWhoseRowIsPressedIsReleasedThoughRowsHaveMoved()
            throws IOException, InterruptedException {
        dashboard().list("caller_id\n2235550001\n2245550001\n2255550001\n");
        dashboard().call("2235559876", "MOVED", "a", "moved-1");
        dashboard().call("2245559876", "MOVED", "b", "moved-2");
        dashboard().call("2255559876", "MOVED", "c", "moved-3");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(RESERVATIONS).untilItSays("(225) 555-9876").press("Pause");
            dashboard().service().post("/release?call_id=moved-1");

            browser.press("Release (224) 555-0001").untilItSays("(224) 555-0001 is available again.");

            browser.open(RESERVATIONS).untilItSays("(225) 555-9876");
            assertThat(browser.text()).doesNotContain("(224) 555-9876");
            browser.open("/dashboard/changes.xhtml?number=2255550001");
            assertThat(browser.auditTrail()).contains("Added").doesNotContain("Released");
        }
    }

    @Test
    default void aCallThatIsOverDoesNotLoseItsNumberToTheNextOne() throws IOException, InterruptedException {
        dashboard().list("caller_id\n2265550001\n");
        assertThat(dashboard().call("2265559876", "OVER", "a", "over-1")).isEqualTo("2265550001");
        try (Browser list = dashboard().signedIn(); Browser page = dashboard().signedIn()) {
            list.open(RESERVATIONS).untilItSays("(226) 555-9876").press("Pause");
            page.open(NUMBER + "2265550001").untilItSays("Release reservation");
            dashboard().service().post("/release?call_id=over-1");
            assertThat(dashboard().call("2265559877", "OVER", "b", "over-2")).isEqualTo("2265550001");

            list.press("Release (226) 555-0001")
                    .untilItSays("That call has ended; the number is now reserved for another call.");
            page.press("Release reservation")
                    .untilItSays("That call has ended; the number is now reserved for another call.");

            page.untilItSays("Release reservation");
            dashboard().service().post("/release?call_id=over-2");
            page.press("Release reservation").untilItSays("That call has ended; the number is no longer reserved.");
            page.open("/dashboard/changes.xhtml?number=2265550001");
            assertThat(page.auditTrail()).as("nothing was released by hand")
                    .contains("Added")
                    .doesNotContain("Released");
        }
    }

    @Test
    default void theKeyboardStaysAtTheSameReservationOrGoesNowhere() throws IOException, InterruptedException {
        dashboard().list("caller_id\n2275550001\n2285550001\n2295550001\n");
        dashboard().call("2275559876", "KEYS", "a", "keys-1");
        dashboard().call("2285559876", "KEYS", "b", "keys-2");
        dashboard().call("2295559876", "KEYS", "c", "keys-3");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(RESERVATIONS).untilItSays("(229) 555-9876");
            browser.driver()
                    .executeScript("document.querySelector('[aria-label=\"Release (228) 555-0001\"]').focus()");
            dashboard().service().post("/release?call_id=keys-1");
            browser.until("the row above is gone", page -> !page.text().contains("(227) 555-9876"));
            assertThat(focusedLabel(browser)).isEqualTo("Release (228) 555-0001");

            dashboard().service().post("/release?call_id=keys-2");
            browser.until("its row is gone", page -> !page.text().contains("(228) 555-9876"));
            assertThat(focusedLabel(browser)).doesNotContain("Release");
            browser.key(Keys.ENTER).awaitAjax();

            browser.driver()
                    .executeScript("document.querySelector('[aria-label=\"Release (229) 555-0001\"]').focus()");
            browser.key(Keys.ENTER).untilItSays("(229) 555-0001 is available again.");
        }
    }

    private static String focusedLabel(Browser browser) {
        return String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("aria-label"));
    }

    @Test
    default void whoIsLateIsToldWhatChangedMeanwhileAndNothingIsWritten() throws IOException, InterruptedException {
        dashboard().list("caller_id,carrier,hourly_limit,daily_limit\n2335550001,Verizon,40,100\n");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBER + "2335550001").type("44", "Hourly limit");
            dashboard().service()
                    .admin("PATCH", "/api/numbers/2335550001", "{\"daily_limit\":333,\"is_active\":0}");

            browser.press("Save").untilItSays("Not saved. This number was changed by admin");

            assertThat(browser.text()).contains("daily limit 100 → 333, active yes → no. Check and save again.");
            assertThat(dashboard().number("2335550001")).contains("\"hourly_limit\":40", "\"daily_limit\":333",
                    "\"is_active\":0");
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("44");
            assertThat(browser.field("Daily limit").getDomProperty("value")).isEqualTo("333");

            browser.press("Save").untilItSays("Saved. In effect from the next call.");
            assertThat(dashboard().number("2335550001")).contains("\"hourly_limit\":44", "\"daily_limit\":333",
                    "\"is_active\":0");
        }
    }

    @Test
    default void onlyWhatWasTypedIsWrittenAndACarrierCanBeCleared() throws IOException, InterruptedException {
        dashboard().list("caller_id,carrier,hourly_limit,daily_limit\n2345550001,Verizon,40,100\n");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBER + "2345550001").press("Save").untilItSays("No changes to save.");
            browser.type("", "Carrier").press("Save").untilItSays("Saved. In effect from the next call.");
            assertThat(dashboard().number("2345550001")).contains("\"carrier\":null", "\"area_code\":\"234\"");

            dashboard().call("2345559876", "EDITS", "a", "edits-1");
            browser.type("", "Area code").press("Save").untilItSays("Saved. In effect from the next call.");
            assertThat(dashboard().number("2345550001")).contains("\"area_code\":null");
            browser.type("0", "Hourly limit").press("Save").untilItSays("Hourly limit must be a whole number from 1");
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("0");
            browser.reload();
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("40");
        }
    }

    @Test
    default void anActOnManyAsksFirstAndCanBeUndone() throws IOException, InterruptedException {
        dashboard().list("caller_id,hourly_limit\n2355550001,5\n2355550002,6\n2355550003,7\n");
        dashboard().call("2355559876", "MANY", "a", "many-1");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBERS + "?area=235&by=HOUR_USES");
            choose(browser, "2355550001", "2355550002");
            browser.press("Deactivate…").untilItSays("Deactivate 2 numbers, 1 of them in calls?");
            assertThat(browser.text()).contains("(235) 555-0001", "(235) 555-0002").doesNotContain("(235) 555-0003");
            assertThat(dashboard().number("2355550001")).contains("\"is_active\":1");

            browser.follow("Cancel").untilItSays("3 numbers found");
            assertThat(browser.field("Select (235) 555-0001").isSelected()).as("ticks survive").isTrue();
            browser.press("Deactivate…").press("Deactivate 2 numbers").untilItSays("2 numbers deactivated.");
            assertThat(browser.address()).contains("area=235", "by=HOUR_USES");
            assertThat(dashboard().number("2355550001")).contains("\"is_active\":0");
            assertThat(dashboard().number("2355550003")).contains("\"is_active\":1");

            dashboard().service().admin("PATCH", "/api/numbers/2355550002", "{\"daily_limit\":77}");
            browser.follow("Undo…").untilItSays("Changes made together").press("Undo these changes");
            browser.untilItSays("1 number restored.").untilItSays("1 number was not restored: changed since.");
            assertThat(dashboard().number("2355550001")).contains("\"is_active\":1");
            assertThat(dashboard().number("2355550002")).contains("\"is_active\":0", "\"daily_limit\":77");

            browser.open("/dashboard/changes.xhtml?number=2355550001").follow("View Batch (235) 555-0001");
            browser.untilItSays("Undo these changes");
        }
    }

    @Test
    default void allThatIsFoundIsChangedOnlyAfterTheirCountIsTyped() throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("caller_id,hourly_limit\n");
        IntStream.range(0, 101).forEach(i -> csv.append("236555").append(1000 + i).append(",5\n"));
        dashboard().list(csv.toString());
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBERS + "?area=236").untilItSays("101 numbers found");
            browser.field("Select all 101 results").click();
            browser.press("Set limits…")
                    .untilItSays("Set the limits of all 101 numbers found (Area code 236), 0 of them in calls?")
                    .type("7", "Hourly limit")
                    .key(Keys.ENTER)
                    .untilItSays("Nothing was changed: type 101 to confirm.");
            assertThat(browser.field("Hourly limit").getDomProperty("value")).isEqualTo("7");

            dashboard().list("caller_id,hourly_limit\n2365552000,5\n");
            browser.open(NUMBERS + "?area=236&page=2").field("Select all 102 results").click();
            browser.press("Set limits…").type("8", "Hourly limit").type("102", "Type 102 to confirm");
            dashboard().list("caller_id,hourly_limit\n2365552001,5\n");
            browser.key(Keys.ENTER).untilItSays("103 numbers are found now, and 102 were shown.");
            assertThat(dashboard().number("2365551000")).contains("\"hourly_limit\":5");

            browser.type("103", "Type 103 to confirm").key(Keys.ENTER).untilItSays("Limits of 103 numbers set.");
            assertThat(browser.address()).contains("area=236", "page=2");
            assertThat(dashboard().number("2365551100")).contains("\"hourly_limit\":8");
            browser.follow("Undo…").press("Undo these changes").untilItSays("103 numbers restored.");
            assertThat(dashboard().number("2365551100")).contains("\"hourly_limit\":5");
        }
    }

    private static void choose(Browser browser, String... numbers) {
        for (String number : numbers) {
            browser.field("Select " + number.replaceFirst("(...)(...)(....)", "($1) $2-$3")).click();
        }
    }

    @Test
    default void deletedNumbersComeBackWithTheirSettingsWhenThatIsUndone() throws IOException, InterruptedException {
        dashboard().list("caller_id,carrier,hourly_limit,is_active\n2385550001,Acme,5,1\n2385550002,,6,0\n");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBERS + "?area=238");
            choose(browser, "2385550001", "2385550002");
            browser.press("Delete…")
                    .untilItSays("Delete 2 numbers, 0 of them in calls?")
                    .press("Delete 2 numbers")
                    .untilItSays("2 numbers deleted.")
                    .untilItSays("No numbers match this search.");
            assertThat(dashboard().service().admin("GET", "/api/numbers/2385550001", "").statusCode()).isEqualTo(404);

            browser.follow("Undo…").press("Undo these changes").untilItSays("2 numbers restored.");
            assertThat(dashboard().number("2385550001")).contains("\"carrier\":\"Acme\"", "\"hourly_limit\":5",
                    "\"is_active\":1");
            assertThat(dashboard().number("2385550002")).contains("\"carrier\":null", "\"hourly_limit\":6",
                    "\"is_active\":0");

            browser.open(NUMBER + "2385550001").driver().findElement(By.cssSelector("#remove summary")).click();
            browser.press("Delete").untilItSays("(238) 555-0001 deleted.").follow("Undo…");
            browser.press("Undo these changes").untilItSays("1 number restored.");
            assertThat(dashboard().number("2385550001")).contains("\"hourly_limit\":5");
        }
    }

    @Test
    default void theCarrierOfManyNumbersIsSetAndRemoved() throws IOException, InterruptedException {
        dashboard().list("caller_id,carrier\n2395550001,Acme\n2395550002,\n2395550003,Acme\n");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBERS + "?area=239");
            choose(browser, "2395550001", "2395550002");
            browser.press("Set carrier…")
                    .untilItSays("Set the carrier of 2 numbers")
                    .press("Set carrier of 2 numbers")
                    .untilItSays("Enter a carrier, or choose to remove it.")
                    .type("Télécom", "Carrier")
                    .press("Set carrier of 2 numbers")
                    .untilItSays("Carrier of 2 numbers set.");
            assertThat(dashboard().number("2395550002")).contains("T\\u00E9l\\u00E9com");
            assertThat(dashboard().number("2395550003")).contains("Acme");

            browser.field("Select all 3 results").click();
            browser.press("Set carrier…").field("Remove the carrier").click();
            browser.press("Set carrier of 3 numbers").untilItSays("Carrier of 3 numbers set.");
            assertThat(dashboard().number("2395550003")).contains("\"carrier\":null");
            browser.follow("Undo…").press("Undo these changes").untilItSays("3 numbers restored.");
            assertThat(dashboard().number("2395550003")).contains("Acme");
        }
    }

    @Test
    default void nothingIsDoneAgainByReloadingOrGoingBack() throws IOException, InterruptedException {
        dashboard().list("caller_id\n2375550001\n");
        try (Browser browser = dashboard().signedIn()) {
            browser.open(NUMBERS + "?area=237");
            choose(browser, "2375550001");
            browser.press("Deactivate…").press("Deactivate 1 number").untilItSays("1 number deactivated.");
            dashboard().service().admin("PATCH", "/api/numbers/2375550001", "{\"is_active\":1}");
            browser.reload().untilItSays("1 number found");
            assertThat(browser.text()).doesNotContain("deactivated");
            assertThat(dashboard().number("2375550001")).contains("\"is_active\":1");

            browser.follow("(237) 555-0001").type("0", "Daily limit").press("Save").untilItSays("Daily limit must be");
            browser.follow("Numbers").untilItShows(NUMBERS).back().untilItSays("Number (237) 555-0001");
            assertThat(browser.driver().findElements(By.id("listing"))).as("the page, not a question").hasSize(1);
            browser.open("/dashboard/add-number.xhtml")
                    .type("12", "Number")
                    .press("Add a number")
                    .untilItSays("The number must be a North American one")
                    .reload()
                    .untilItShows("/dashboard/add-number.xhtml");
            assertThat(browser.text()).doesNotContain("must be a North American one");
        }
    }
}
