// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callerid.deploy.faults.TestCluster.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kills PostgreSQL during calls and restarts it after three seconds. How fast are the refusals, and when is the first
 * number granted?
 */
@Tag("faults")
class DatabaseReturnIT {
    private static final int TIMES = 5;
    private static final int CALLS_PER_SECOND = Integer.getInteger("faults.rate", 100);
    private static final Duration CALLS = Duration.ofSeconds(12);
    private static final Duration BREAKER_OPENS = Duration.ofSeconds(1);
    private static final Duration FAST = Duration.ofMillis(50);
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void refusalsAreFastAndTheFirstGrantComesSoon() throws Exception {
        try (TestCluster all = TestCluster.start(Layout.ONE_REDIS);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int time = 0; time < TIMES; time++) {
                outage(all, thread, time);
            }
        }
    }

    private static void outage(TestCluster all, ExecutorService thread, int time) throws Exception {
        History history = new History(System.nanoTime());
        long killed;
        long accepts;
        try (RecordingDialer dialers = new RecordingDialer(all.nodes(), history, "return-" + time, time)) {
            Future<?> calls = thread.submit(() -> {
                dialers.dial(CALLS_PER_SECOND, CALLS);
                return null;
            });
            TimeUnit.SECONDS.sleep(3);
            killed = System.nanoTime();
            all.postgres().kill();
            TimeUnit.SECONDS.sleep(3);
            all.postgres().startAgain();
            accepts = System.nanoTime();
            calls.get();
        }
        history.add(new Outage.OfDatabase(killed, accepts + SOON.toNanos()));

        long open = killed + BREAKER_OPENS.toNanos();
        List<RequestEvent> refused = asks(history,
                ask -> !ask.granted() && ask.sentAt() > open && ask.endedAt() < accepts);
        Duration median = percentile(refused, 50);
        Duration nearlyAll = percentile(refused, 99);
        Duration slowest = percentile(refused, 100);
        Duration firstGrant = Duration.ofNanos(asks(history, ask -> ask.granted() && ask.endedAt() > accepts).stream()
                .mapToLong(RequestEvent::endedAt)
                .min()
                .orElseThrow() - accepts);
        Violations findings = HistoryChecker
                .check(new RunRecord(all.pool(), history, all.databaseReader().allocations(), List.of()));
        System.out.printf(
                "outage %d: %d refused while open, median %d ms, p99 %d ms, slowest %d ms; first grant after %d ms%n",
                time, refused.size(), median.toMillis(), nearlyAll.toMillis(), slowest.toMillis(),
                firstGrant.toMillis());
        // Two cores start PostgreSQL and run two nodes and the dialers, so a single answer says little.
        assertThat(nearlyAll).isLessThanOrEqualTo(FAST);
        assertThat(firstGrant).isLessThanOrEqualTo(SOON);
        assertThat(findings.isClean()).as(findings.report("postgres killed", time)).isTrue();
    }

    private static List<RequestEvent> asks(History history, Predicate<RequestEvent> kind) {
        return history.requests().stream().filter(kind).toList();
    }

    private static Duration percentile(List<RequestEvent> asks, int percent) {
        List<Duration> sorted = asks.stream().map(RequestEvent::took).sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
