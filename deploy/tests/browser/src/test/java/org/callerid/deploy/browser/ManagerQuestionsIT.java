// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A quarter of an hour of a call centre with an outage of the database in it; then the questions that its manager asks,
 * each answered from the overview. Prints what was announced and counted, and how long each answer took.
 */
@Tag("pages")
class ManagerQuestionsIT {
    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration UNTIL_OUTAGE = Duration.ofMinutes(3);
    private static final Duration OUTAGE = Duration.ofSeconds(40);
    private static final int MINUTES_UNTIL_FIRST_RUNS_OUT = 6;
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    @Test
    void eachQuestionIsAnsweredFromTheOverview(@TempDir Path folder) throws IOException, InterruptedException {
        awaitRestOfHour(LENGTH.plusMinutes(3));
        try (Stores stores = Stores.start(folder)) {
            Map<String, String> settings = new HashMap<>(stores.settings());
            settings.put("DATA_DIR", Files.createDirectory(folder.resolve("data")).toString());
            settings.put("DEFAULT_RESERVATION_TTL", "120");
            try (DashboardFixture dashboard = DashboardFixture.open(settings)) {
                dashboard.list(CallCentre.numbers(MINUTES_UNTIL_FIRST_RUNS_OUT));
                callForAQuarterOfAnHour(stores, dashboard);
            }
        }
    }

    /** The uses of an hour end with it, and nothing runs out if the hour ends within the run. */
    private static void awaitRestOfHour(Duration needed) throws InterruptedException {
        Duration rest = Duration.ofMinutes(60 - Instant.now().atOffset(ZoneOffset.UTC).getMinute());
        if (rest.compareTo(needed) < 0) {
            TimeUnit.SECONDS.sleep(rest.toSeconds());
        }
    }

    private static void callForAQuarterOfAnHour(Stores stores, DashboardFixture dashboard)
            throws IOException, InterruptedException {
        try (ForecastLog forecasts = new ForecastLog(dashboard.service());
                CountedCalls calls = CountedCalls.on(dashboard.service(), LENGTH)) {
            TimeUnit.SECONDS.sleep(UNTIL_OUTAGE.toSeconds());
            stores.postgres().kill();
            TimeUnit.SECONDS.sleep(OUTAGE.toSeconds());
            stores.postgres().startAgain();
            calls.await();
            System.out.printf("%s; campaigns: %s; %s%n", calls.outcomes(), calls.campaigns(), forecasts);
            ask(dashboard, calls.lastDestination());
            OverviewCounts.assertShown(calls, dashboard);
            assertThat(forecasts.exhausted()).containsAll(CallCentre.scarce());
            assertThat(forecasts.announcedBefore(EARLY)).containsAll(forecasts.exhausted());
            assertThat(forecasts.wrong()).isEmpty();
        }
    }

    private static void ask(DashboardFixture dashboard, String destination) throws IOException {
        try (Browser browser = dashboard.signedIn()) {
            answer("1-is-all-well", browser, page -> page.untilItSays("things need your attention"));
            answer("2-what-runs-out", browser, page -> {
                page.untilItSays("is exhausted");
                page.follow("All area codes").untilItSays("Exhausted until");
            });
            answer("3-which-numbers-are-used-most", browser, page -> page.follow("Numbers")
                    .follow("Today / limit")
                    .until("the numbers are sorted", any -> any.address().contains("by=DAY_USES")));
            answer("4-which-campaign", browser, page -> page.follow("Campaigns")
                    .follow("SOLAR")
                    .until("its share of area codes is shown", any -> !any.driver()
                            .findElements(By.cssSelector("#shares tbody tr"))
                            .isEmpty()));
            answer("4-which-agent", browser, page -> page.follow("Agents").untilItSays("hasty0"));
            answer("5-what-changed", browser, page -> page.follow("Audit log").untilItSays("5,000"));
            answer("6-why-this-number", browser, page -> {
                page.follow("Calls").type(destination, "Destination").press("Search");
                page.until("the call is found", any -> any.driver()
                        .findElements(By.cssSelector("main tbody tr"))
                        .size() == 1);
                page.driver().findElement(By.cssSelector("main tbody a[aria-label*='Call details']")).click();
                page.untilItSays("Idle since");
            });
            answer("7-what-to-buy", browser,
                    page -> page.follow("Coverage").follow("To buy").untilItSays("None owned"));
        }
    }

    private static void answer(String question, Browser browser, Consumer<Browser> look) {
        browser.open(DashboardFixture.OVERVIEW);
        long begun = System.nanoTime();
        look.accept(browser);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Screenshots.take(browser, question);
        System.out.printf("%s: %d ms%n", question, took.toMillis());
        assertThat(took).as(question).isLessThan(ANSWERED_WITHIN);
    }
}
