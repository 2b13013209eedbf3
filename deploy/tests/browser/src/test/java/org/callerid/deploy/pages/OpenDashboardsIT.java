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
import org.callerid.deploy.pages.LargeDatasetService.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures what ten open overviews cost calls, over a million numbers; prints pairs of allocations per second and their
 * ratios.
 */
@Tag("pages")
class OpenDashboardsIT {
    private static final int WATCHERS = 10;
    private static final int PAIRS = 7;
    private static final Duration TURN = Duration.ofSeconds(22);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final long POLL_SECONDS = 5;

    @ParameterizedTest
    @EnumSource
    void whatTenOpenOverviewsCostCalls(Layout layout, @TempDir Path folder) throws Exception {
        try (LargeDatasetService filled = LargeDatasetService.start(layout, folder)) {
            BusyDialer dialers = new BusyDialer(filled.service());
            DashboardClient site = new DashboardClient(filled.service());
            watched(dialers, site, WARM_UP);
            List<Double> ratios = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                boolean watchedFirst = pair % 2 == 0;
                long first = watchedFirst ? watched(dialers, site, TURN) : dialers.call(TURN);
                long second = watchedFirst ? dialers.call(TURN) : watched(dialers, site, TURN);
                long watched = watchedFirst ? first : second;
                long alone = watchedFirst ? second : first;
                assertThat(List.of(watched, alone)).allSatisfy(granted -> assertThat(granted).isPositive());
                ratios.add((double) watched / alone);
                System.out.printf("%s: %d watched, %d alone, %.3f%n", layout, watched, alone,
                        ratios.getLast());
            }
            ratios.sort(null);
            System.out.printf("%s: median %.3f (%.3f to %.3f)%n", layout, ratios.get(PAIRS / 2),
                    ratios.getFirst(), ratios.getLast());
        }
    }

    /** Requests the whole page each time, which is more than a page that refreshes itself requests. */
    private static long watched(BusyDialer dialers, DashboardClient site, Duration time)
            throws InterruptedException {
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
