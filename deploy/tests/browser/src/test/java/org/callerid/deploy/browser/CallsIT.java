// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.callerid.deploy.testsupport.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The list of calls, by every filter, and the details of calls. */
@Tag("full")
@Tag("browser")
class CallsIT {
    private static final String CALLS = "/dashboard/calls.xhtml";
    private static final String CALLER_CODE = "V1123130501000004711";

    @TempDir
    static Path data;
    private static DashboardFixture dashboard;

    /**
     * Two calls of ann, answered and busy, a third over her rate limit; one of ben, which goes on; one through FastAGI;
     * one to nobody.
     */
    @BeforeAll
    static void openDashboard() throws IOException, InterruptedException {
        int agi = Ports.free();
        dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString(), "DEFAULT_RATE_LIMIT_PER_AGENT", "2",
                "AGI_PORT", String.valueOf(agi)));
        dashboard.list("caller_id\n2125551000\n2125551001\n3105551000\n3105551001\n");
        assertThat(dashboard.call("2125559876", "SOLAR_CA", "ann", "find-1")).isEqualTo("2125551000");
        dashboard.service().post("/release?call_id=find-1&status=ANSWER&cause=16");
        assertThat(dashboard.call("2125559877", "SOLAR_CA", "ann", "find-2")).isEqualTo("2125551001");
        dashboard.service().post("/release?call_id=find-2&status=BUSY&cause=17");
        assertThat(dashboard.call("2125559878", "SOLAR_CA", "ann", "find-3")).isEmpty();
        assertThat(dashboard.call("3105559879", "ROOFS", "ben", "find-4")).isEqualTo("3105551000");
        callOverFastAgi(agi, "913105559880");
        assertThat(dashboard.call("nobody", "ROOFS", "ben", "find-6")).isEmpty();
        try (Browser browser = dashboard.signedIn()) {
            browser.until("the log is written",
                    page -> page.open(CALLS).text().contains("Invalid request\nGET /next-cid"));
        }
    }

    private static void callOverFastAgi(int port, String destination) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("agi_network_script: next-cid?campaign=ROOFS\nagi_uniqueid: dialer1-1700000000.5"
                            + "\nagi_calleridname: " + CALLER_CODE + "\nagi_extension: " + destination + "\n\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                while (socket.getInputStream().read() != '\n') {
                    // A command, which ends with its line.
                }
                socket.getOutputStream().write("200 result=1\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @AfterAll
    static void closeDashboard() {
        dashboard.close();
    }

    @Test
    void everyCallIsOneRowWithWhatBecameOfIt() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().withTheClockOf(ZoneId.of("America/Chicago")))) {
            assertThat(browser.open(CALLS).text())
                    .containsPattern("\\(212\\) 555-9876 Answered \\(212\\) 555-1000 Local 0:0")
                    .containsPattern("\\(212\\) 555-9877 Busy \\(212\\) 555-1001 Local 0:0")
                    .contains("(212) 555-9878 Rate limited\nGET /next-cid 429",
                            "(310) 555-9879 In call (310) 555-1000 Local")
                    .containsPattern("(?m)Invalid request\nGET /next-cid 400")
                    .doesNotContain("/release", "???");
            assertThat(rows(browser)).isEqualTo(6);
        }
    }

    @ParameterizedTest(name = "{0} {1} finds {2}, and {3} calls")
    @CsvSource({"Destination, (310) 555-98, (310) 555-9879, 2", "Destination, +12125559877, (212) 555-9877, 1",
        "Destination, 212, (212) 555-9878, 3", "Destination, 912125559876, (212) 555-9876, 1",
        "Number shown, +1 212-555-1001, (212) 555-9877, 1", "Call ID or caller code, find-3, (212) 555-9878, 1",
        "Call ID or caller code, dialer1-1700000000.5, (310) 555-9880, 1",
        "Call ID or caller code, V1123130501000004711, (310) 555-9880, 1", "Campaign, solar, (212) 555-9876, 3",
        "Campaign, ROOFS, (310) 555-9879, 2", "Agent, BE, (310) 555-9879, 1"})
    void callsAreFoundByWhatIsTyped(String field, String typed, String destination, int found) throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS)
                    .type(typed, field)
                    .press("Search")
                    .until("the calls found are shown", page -> rows(page) == found);
            assertThat(browser.text()).contains(destination);
            assertThat(browser.reload().field(field).getDomProperty("value")).isEqualTo(typed);
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"Answered, (212) 555-9876, 1", "Busy, (212) 555-9877, 1", "In call, (310) 555-9879, 2",
        "Rate limited, (212) 555-9878, 1", "Number assigned, (212) 555-9876, 4", "Invalid request, 400, 1"})
    void callsAreFoundByTheirResult(String result, String shown, int found) throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS)
                    .choose(result, "Result")
                    .press("Search")
                    .until("the calls found are shown", page -> rows(page) == found);
            assertThat(browser.text()).contains(shown);
            assertThat(browser.chosen("Result")).isEqualTo(result);
        }
    }

    @Test
    void whoRangBackIsFoundByDestinationAndNumberTogether() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS)
                    .type("(212) 555-9876", "Destination")
                    .type("(212) 555-1000", "Number shown")
                    .press("Search")
                    .until("the call is shown", page -> rows(page) == 1);
            assertThat(browser.text()).contains("SOLAR_CA", "ann");
            browser.type("(212) 555-1001", "Number shown").press("Search").untilItSays("No calls match.");
        }
    }

    @Test
    void aPeriodNarrowsTheCallsAndOneThatCannotBeIsExplained() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS + "?from=2001-01-01T00:00&to=2001-01-02T00:00").untilItSays("No calls match.");
            assertThat(rows(browser.open(CALLS + "?from=2001-01-01T00:00&to=2999-01-01T00:00"))).isEqualTo(6);
            browser.open(CALLS + "?from=2001-01-02T00:00&to=2001-01-01T00:00")
                    .untilItSays("the end of the period must be after its beginning");
            browser.open(CALLS + "?from=yesterday").untilItSays("a time must look like");
            browser.open(CALLS + "?outcome=many").untilItSays("there is no such state");
            browser.open(CALLS + "?destination=nobody").untilItSays("a destination begins with 1 to 15 digits");
            browser.open(CALLS + "?before=abc").untilItSays("there is no such page");
        }
    }

    @Test
    void theDetailsTellTheCallAndLeadToOthers() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS + "?call=find-1")
                    .follow("View")
                    .untilItSays("Local match: idle longest among 212 numbers.");
            assertThat(browser.text()).contains("(212) 555-9876", "(212) 555-1000", "SOLAR_CA", "ann", "find-1",
                    "Answered", "ANSWER", "16", "Held until", "Idle since");
            browser.follow("Other calls to this destination").until("one call is shown", page -> rows(page) == 1);
            assertThat(browser.address()).contains("destination=2125559876");
            browser.back().follow("Other calls with this number").until("one call is shown", page -> rows(page) == 1);
            browser.back().follow("SOLAR_CA").until("three calls are shown", page -> rows(page) == 3);
            browser.back().follow("ann").until("three calls are shown", page -> rows(page) == 3);
            browser.back().follow("(212) 555-1000").untilItShows("/dashboard/number.xhtml");

            browser.open(CALLS + "?call=find-4").follow("View").untilItSays("In call");
            browser.open(CALLS + "?call=" + CALLER_CODE).follow("View").untilItSays(CALLER_CODE);
        }
    }

    @Test
    void aCallThatGotNoNumberSaysWhatWasSentAndWhy() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS + "?call=find-3").follow("View").untilItSays("The agent had reached the rate limit.");
            assertThat(browser.text()).contains("(212) 555-9878", "SOLAR_CA", "ann", "find-3", "GET /next-cid", "429");
            browser.open(CALLS + "?outcome=INVALID").follow("View").untilItSays("Invalid values are not stored.");
            assertThat(browser.text()).contains("not kept, because it was invalid", "400");
            browser.open("/dashboard/call.xhtml?request=99999999")
                    .untilItSays("There is no such call, or it is no longer kept.");
        }
    }

    @Test
    void theRequestsAreAViewOfTheirOwn() throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            browser.open(CALLS).follow("Requests").untilItShows("/dashboard/requests.xhtml");
            assertThat(browser.text()).contains("POST /release", "GET /next-cid", "(212) 555-9876");
            assertThat(browser.driver().findElements(By.cssSelector(".tabs a[aria-current=page]"))).hasSize(1);
            assertThat(browser.driver().findElement(By.cssSelector(".bar nav a[aria-current=page]")).getText())
                    .isEqualTo("Calls");
            browser.choose("Rate limited", "Result").press("Search").until("one is shown", page -> rows(page) == 1);
            browser.follow("Calls").untilItShows(CALLS);
        }
    }

    @Test
    void spanishCallsAreCalledByTheirNames() throws IOException {
        try (Browser browser = dashboard.signedIn(Appearance.usual().speaking(Locale.of("es")))) {
            assertThat(browser.open(CALLS + "?campaign=SOLAR_CA").text()).contains("Contestada", "Ocupado", "Destino",
                    "Número mostrado", "Duración", "Solicitudes");
            browser.open(CALLS + "?call=find-1")
                    .follow("Ver")
                    .untilItSays("Coincidencia local: el que llevaba más tiempo sin usarse entre los números del 212.");
        }
    }

    private static int rows(Browser browser) {
        return browser.driver().findElements(By.cssSelector("main tbody tr")).size();
    }
}
