// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Request log, reservations, changes, and the overview of them. */
@Tag("full")
@Tag("slow")
@Tag("browser")
class CallsPagesIT {
    private static final String REQUESTS = "/dashboard/requests.xhtml";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "DEFAULT_RATE_LIMIT_PER_AGENT", "2"));
        dashboard.list("caller_id,carrier\n2125551000,One\n2125551001,Two\n3105551000,Three\n");
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void theRequestLogIsFiltered() throws IOException, InterruptedException {
        String given = dashboard.call("2125559876", "STORIES", "teller", "story-1");
        dashboard.call("2125559877", "STORIES", "teller", "story-2");
        dashboard.call("2125559878", "STORIES", "teller", "story-3");
        dashboard.service().post("/release?call_id=story-1&status=ANSWER&cause=16");
        dashboard.service().post("/release?call_id=story-2");
        dashboard.call("2125559879", "STORIES", "listener", "story-4");
        try (Browser browser = dashboard.signedIn(Appearance.usual().withTheClockOf(ZoneId.of("America/Chicago")))) {
            browser.until("the log is written",
                    page -> page.open(REQUESTS + "?campaign=STORIES").text().contains("(212) 555-9879"));
            assertThat(browser.text()).contains("429 Rate limited", "200 Number assigned");

            browser.open(REQUESTS).choose("Rate limited", "Result").press("Search").untilItSays("(212) 555-9878");
            assertThat(browser.text()).doesNotContain("(212) 555-9876");
            assertThat(browser.chosen("Result")).isEqualTo("Rate limited");
            browser.open(REQUESTS).type(given, "Number").press("Search").untilItSays("(212) 555-9876");
            assertThat(browser.text()).doesNotContain("(212) 555-9878");
            for (String part : List.of("stories", "TORI")) {
                browser.open(REQUESTS).type(part, "Campaign").type("LIST", "Agent").press("Search");
                browser.untilItSays("(212) 555-9879");
                assertThat(browser.text()).doesNotContain("(212) 555-9876");
            }
            browser.open(REQUESTS).type("nobody", "Agent").press("Search").untilItSays("No requests match.");
            browser.open(REQUESTS + "?from=2001-01-01T00:00&to=2001-01-02T00:00").untilItSays("No requests match.");
            browser.open(REQUESTS + "?from=yesterday").untilItSays("a time must look like");
            browser.open(REQUESTS + "?outcome=many").untilItSays("there is no such state");

            browser.open(REQUESTS + "?agent=teller&number=" + given).follow("View").untilItSays("Idle since");
            assertThat(browser.text()).contains("STORIES", "teller", "story-1");
        }
    }

    @Test
    void reservationsAreShownLiveAndReleased() throws IOException, InterruptedException {
        dashboard.list("caller_id\n5035551000\n");
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/reservations.xhtml");
            dashboard.call("5035559876", "LIVE", "holder", "live-1");
            browser.untilItSays("(503) 555-9876");
            assertThat(browser.text()).containsPattern("[1-5]:[0-5][0-9]");

            browser.press("Release (503) 555-1000").untilItSays("(503) 555-1000 is available again.");
            assertThat(dashboard.call("5035559877", "LIVE", "next", "live-2")).isEqualTo("5035551000");
            assertThat(browser.open("/dashboard/changes.xhtml?number=5035551000").auditTrail()).contains("Released");
        }
    }

    @Test
    void everyChangeIsShownWhoeverMadeIt() throws IOException, InterruptedException {
        dashboard.list("caller_id,hourly_limit\n9175551000,9\n");
        dashboard.service().admin("PATCH", "/api/numbers/9175551000", "{\"hourly_limit\":11}");
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/changes.xhtml").untilItSays("admin (API, 127.0.0.1)");
            browser.type("9175551000", "Number")
                    .press("Search")
                    .until("the search is in the address", page -> page.address().contains("number=9175551000"));
            assertThat(browser.auditTrail()).contains("Added", "Changed", "hourly limit", "11");
        }
    }

    @Test
    void theOverviewFollowsWhatHappensByItself() throws IOException, InterruptedException {
        dashboard.list("caller_id\n6025551000\n");
        try (Browser browser = dashboard.signedIn()) {
            browser.open(DashboardFixture.OVERVIEW).untilItSays("Database OK");
            dashboard.call("6025559876", "WATCHED", "seen", "watch-1");

            browser.untilItSays("WATCHED");
            assertThat(browser.text()).contains("Redis not configured", "602");
        }
    }

    @Test
    void whatTheReaderOpenedStaysOpenWhenThePageRenewsItself() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(DashboardFixture.OVERVIEW).awaitAjax();
            browser.driver().findElement(By.id("show-minutes")).click();
            Object before = browser.driver().findElement(By.id("minutes"));

            browser.until("the page has renewed itself",
                    page -> !page.driver().findElement(By.id("minutes")).equals(before));

            browser.until("the table is open", page -> Boolean.TRUE
                    .equals(page.driver().executeScript("return document.getElementById('minutes').open")));
        }
    }

    @Test
    void theKeyboardAndTheSelectionStayWhenThePageRenewsItself() throws IOException, InterruptedException {
        dashboard.list("caller_id\n6195551000\n");
        dashboard.call("6195559876", "FOCUSED", "a", "focus-1");
        try (Browser browser = dashboard.signedIn()) {
            browser.open(DashboardFixture.OVERVIEW).untilItSays("FOCUSED").awaitAjax();
            browser.driver().executeScript("document.querySelector('a[href*=\"campaign=FOCUSED\"]').focus()");
            untilRenewed(browser);
            assertThat(browser.focused()).isEqualTo("FOCUSED");

            browser.driver().executeScript("""
                    document.activeElement.blur();
                    document.getSelection().selectAllChildren(document.querySelector('#campaigns tbody'));
                    window.renewed = 0;
                    jQuery(document).on('pfAjaxSend', () => window.renewed++);""");
            Thread.sleep(6_000);
            assertThat(browser.driver().executeScript("return document.getSelection().toString()"))
                    .asString()
                    .contains("FOCUSED");
            assertThat(browser.driver().executeScript("return window.renewed")).isEqualTo(0L);
        }
    }

    @Test
    void whoReleasesAtTheFootOfALongPageStaysThereAndSeesWhatCameOfIt() throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("caller_id\n");
        IntStream.range(0, 60).forEach(i -> csv.append("626555").append(1000 + i).append('\n'));
        dashboard.list(csv.toString());
        for (int i = 0; i < 60; i++) {
            dashboard.call("62655598" + (10 + i), "LONG", "long" + i, "long-" + i);
        }
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/reservations.xhtml").untilItSays("(626) 555-9869");
            WebElement button = browser.driver().findElements(By.cssSelector("button[name=release]")).get(50);
            String number = String.valueOf(button.getDomAttribute("aria-label")).replace("Release ", "");
            browser.press("Release " + number).untilItSays(number + " is available again.").awaitAjax();
            Object place = browser.driver().executeScript("return scrollY");
            assertThat((Long) place).isGreaterThan(500);
            untilRenewed(browser);
            assertThat(browser.driver().executeScript("return scrollY")).isEqualTo(place);
            assertThat(browser.driver().executeScript("""
                    const box = document.querySelector('.notices li').getBoundingClientRect();
                    return box.top >= 0 && box.bottom <= innerHeight;""")).isEqualTo(true);
        }
    }

    private static void untilRenewed(Browser browser) {
        Object before = browser.driver().findElement(By.id("live"));
        browser.until("the page has renewed itself",
                page -> !page.driver().findElement(By.id("live")).equals(before));
        browser.awaitAjax();
    }

    @Test
    void aPageThatNobodyLooksAtAsksNothing() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/reservations.xhtml").awaitAjax();
            browser.driver().executeScript("""
                    window.asked = 0;
                    jQuery(document).on('pfAjaxSend', () => window.asked++);
                    Object.defineProperty(document, 'hidden', {get: () => true, configurable: true});
                    document.dispatchEvent(new Event('visibilitychange'));""");
            assertThat(renewsItself(browser)).isFalse();

            browser.driver().executeScript("""
                    delete document.hidden;
                    document.dispatchEvent(new Event('visibilitychange'));""");
            browser.until("it asks again",
                    page -> Boolean.TRUE.equals(page.driver().executeScript("return window.asked > 0")));
        }
    }

    @Test
    void aPageStandsStillWhileItsReaderWantsItTo() throws IOException, InterruptedException {
        dashboard.list("caller_id\n7275551000\n");
        dashboard.call("7275559876", "SALES", "a", "still-1");
        try (Browser browser = dashboard.signedIn()) {
            browser.open("/dashboard/reservations.xhtml").untilItSays("(727) 555-9876").awaitAjax();
            browser.press("Pause");
            assertThat(renewsItself(browser)).isFalse();

            browser.press("Release (727) 555-1000").untilItSays("(727) 555-1000 is available again.").awaitAjax();
            assertThat(renewsItself(browser)).as("the answer brought another poll").isFalse();

            browser.press("Pause");
            assertThat(renewsItself(browser)).isTrue();
        }
    }

    private static boolean renewsItself(Browser browser) {
        return Boolean.TRUE.equals(browser.driver().executeScript("return PrimeFaces.widgets.live.isActive()"));
    }
}
