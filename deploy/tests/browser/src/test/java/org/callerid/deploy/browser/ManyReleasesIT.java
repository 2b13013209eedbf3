// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/**
 * Presses *Release* repeatedly on a page that is always a little out of date: the call in the pressed row loses its
 * number, or a message says that it is over, and no other call loses one. The system property {@code releases} sets how
 * often; the default is 40.
 */
@Tag("full")
@Tag("slow")
@Tag("browser")
class ManyReleasesIT {
    private static final int CLICKS = Integer.getInteger("releases", 40);
    private static final int CLICKS_ON_ONE_PAGE = 4;
    private static final Pattern RELEASED = Pattern
            .compile("(\\(\\d{3}\\) \\d{3}-\\d{4}) is available again\\.");
    /** Records the text of the button's row at the moment of the click. */
    private static final String LISTEN = """
            window.pressed = [];
            document.addEventListener('click', event => {
              const button = event.target.closest('button[name=release]');
              if (button) {
                const cells = button.closest('tr').children;
                const digits = cell => cell.textContent.replace(/\\D/g, '');
                window.pressed.push(digits(cells[0]) + ' ' + digits(cells[3]));
              }
            }, true);""";

    @Test
    void onTheBundledPostgres(@TempDir Path data) throws Exception {
        try (DashboardFixture dashboard = DashboardFixture.open(Map.of("DATA_DIR", data.toString()))) {
            onlyWhatIsPressedIsReleased(dashboard, "bundled PostgreSQL");
        }
    }

    @Test
    void onPostgresAndRedis(@TempDir Path folder) throws Exception {
        try (Stores stores = Stores.start(folder)) {
            Map<String, String> settings = stores.settings();
            settings.put("DATA_DIR", folder.resolve("data").toString());
            try (DashboardFixture dashboard = DashboardFixture.open(settings)) {
                onlyWhatIsPressedIsReleased(dashboard, "PostgreSQL and Redis");
            }
        }
    }

    private static void onlyWhatIsPressedIsReleased(DashboardFixture dashboard, String stores) throws Exception {
        StringBuilder csv = new StringBuilder("caller_id,hourly_limit,daily_limit\n");
        for (int i = 0; i < 150; i++) {
            csv.append("213555").append(1000 + i).append(",100000,100000\n");
        }
        dashboard.list(csv.toString());
        Set<String> released = new HashSet<>();
        List<String> releasedNumbers = new ArrayList<>();
        int sentences = 0;
        try (LiveCalls calls = LiveCalls.on(dashboard.service()); Browser browser = dashboard.signedIn()) {
            for (int clicks = 0; clicks < CLICKS; clicks++) {
                if (clicks % CLICKS_ON_ONE_PAGE == 0) {
                    browser.open("/dashboard/reservations.xhtml").untilItSays("LIVE");
                    browser.driver().executeScript(LISTEN);
                    // Half of the pages are paused and become outdated; the others refresh themselves while they are
                    // used.
                    if (clicks / CLICKS_ON_ONE_PAGE % 2 == 0) {
                        browser.press("Pause");
                    }
                }
                Press press = press(browser, clicks);
                Matcher done = RELEASED.matcher(press.answer());
                if (done.find()) {
                    assertThat(done.group(1).replaceAll("\\D", "")).as("pressed " + press.row())
                            .isEqualTo(press.number());
                    assertThat(released.add(press.destination())).as("once only: " + press.row()).isTrue();
                    releasedNumbers.add(press.number());
                } else {
                    assertThat(press.answer()).as("pressed " + press.row()).contains("That call has ended; ");
                    sentences++;
                }
            }
            Map<String, String> numbers = calls.numbers();
            assertThat(released).allSatisfy(destination -> assertThat(numbers).containsKey(destination));
            assertThat(calls.lostTheirNumber()).as("calls that lost their number").isEqualTo(released);
            assertThat(released(browser)).as("what the audit trail says")
                    .containsExactlyInAnyOrderElementsOf(
                            releasedNumbers);
        }
        System.out.printf("%s: %d clicks, %d released as pressed, %d told that the call is over, 0 others%n", stores,
                CLICKS, released.size(), sentences);
    }

    /** Clicks a button somewhere on the page, with the mouse, and waits for the message. */
    private static Press press(Browser browser, int seed) {
        while (true) {
            browser.awaitAjax();
            Object before = browser.driver()
                    .executeScript("document.getElementById('notices').dataset.old = 'true'; return pressed.length");
            try {
                List<WebElement> buttons = browser.driver()
                        .findElements(By.cssSelector("#live button[name=release]"));
                if (buttons.isEmpty()) {
                    throw new NoSuchElementException("no row");
                }
                buttons.get(seed * 7_919 % buttons.size()).click();
            } catch (StaleElementReferenceException | ElementClickInterceptedException | NoSuchElementException e) {
                browser.open("/dashboard/reservations.xhtml").untilItSays("LIVE");
                browser.driver().executeScript(LISTEN);
                continue;
            }
            if (Objects.equals(before, browser.driver().executeScript("return pressed.length"))) {
                // The page was refreshed between mouse down and mouse up: nothing was clicked.
                continue;
            }
            browser.until("something is said", page -> Boolean.TRUE.equals(page.driver()
                    .executeScript(
                            "const said = document.getElementById('notices'); return !said.dataset.old && !!said.textContent.trim()")));
            String row = String.valueOf(Objects.requireNonNull(
                    browser.driver().executeScript("return pressed.at(-1)")));
            return new Press(row, String.valueOf(browser.driver()
                    .executeScript("return document.getElementById('notices').textContent")));
        }
    }

    /** The numbers in the audit trail's releases, latest first. */
    private static List<String> released(Browser browser) {
        List<String> numbers = new ArrayList<>();
        String address = "/dashboard/changes.xhtml";
        while (!address.isEmpty()) {
            browser.open(address);
            Object rows = browser.driver().executeScript("""
                    return [...document.querySelectorAll('.trail tbody tr')]
                      .filter(row => row.children[2].textContent.trim() === 'Released')
                      .map(row => row.children[3].textContent.replace(/\\D/g, ''));""");
            ((List<?>) Objects.requireNonNull(rows)).forEach(number -> numbers.add((String) number));
            Object older = browser.driver().executeScript("""
                    const older = [...document.querySelectorAll('.pages a')].find(link => link.textContent === 'Older');
                    return older ? older.getAttribute('href') : '';""");
            address = String.valueOf(older);
        }
        return numbers;
    }

    /**
     * A click.
     *
     * @param row the text of its row: number and destination
     */
    private record Press(String row, String answer) {
        String number() {
            return row.substring(0, row.indexOf(' '));
        }

        String destination() {
            return row.substring(row.indexOf(' ') + 1);
        }
    }
}
