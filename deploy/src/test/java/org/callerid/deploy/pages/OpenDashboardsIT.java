// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.pages.FilledService.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ten open overviews cost calls, over a million numbers; prints pairs of grants a second and their ratios. */
@Tag("pages")
class OpenDashboardsIT {
    private static final int WATCHERS = 10;
    private static final int PAIRS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final long POLL_SECONDS = 5;

    /**
     * Pages stay open all day, so a turn takes in what comes with them as often as it does then: the embedded database takes five
     * seconds to count its numbers, and a twentieth of the time at most; at such a load it makes its file smaller once a minute.
     */
    @ParameterizedTest
    @CsvSource({"POSTGRES_AND_REDIS, 22", "EMBEDDED, 100"})
    void whatTenOpenOverviewsCostCalls(Layout layout, long seconds, @TempDir Path folder) throws Exception {
        Duration turn = Duration.ofSeconds(seconds);
        try (FilledService filled = FilledService.start(layout, folder)) {
            Dialers dialers = new Dialers(filled.service());
            Site site = new Site(filled.service());
            watched(dialers, site, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                boolean watchedFirst = pair % 2 == 0;
                long first = watchedFirst ? watched(dialers, site, turn) : dialers.call(turn);
                long second = watchedFirst ? dialers.call(turn) : watched(dialers, site, turn);
                long watched = watchedFirst ? first : second;
                long alone = watchedFirst ? second : first;
                assertThat(List.of(watched, alone)).allSatisfy(granted -> assertThat(granted).isPositive());
                ratios.add((double) watched / alone);
                System.out.printf("%s: %d watched, %d alone, %.3f%n", layout.inWords(), watched, alone,
                        ratios.getLast());
            }
            ratios.sort(null);
            System.out.printf("%s: median %.3f (%.3f to %.3f)%n", layout.inWords(), ratios.get(PAIRS / 2),
                    ratios.getFirst(), ratios.getLast());
        }
    }

    /** The whole page is asked for each time, which is more than a page that renews itself asks for. */
    private static long watched(Dialers dialers, Site site, Duration time) {
        try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WATCHERS; i++) {
                long late = i * POLL_SECONDS * 1_000 / WATCHERS;
                Future<?> unused = watchers.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(late);
                    while (true) {
                        site.get("overview.xhtml");
                        TimeUnit.SECONDS.sleep(POLL_SECONDS);
                    }
                });
            }
            long granted = dialers.call(time);
            watchers.shutdownNow();
            return granted;
        }
    }
}
