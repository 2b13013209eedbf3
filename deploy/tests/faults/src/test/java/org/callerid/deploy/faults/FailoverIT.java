// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.testsupport.Await;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.ReplicatedPostgres;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary fails during calls, and its standby is promoted. */
class FailoverIT {
    private static final int CALLS_PER_SECOND = Integer.getInteger("faults.rate", 100);
    private static final Duration CALLS = Duration.ofSeconds(12);
    private static final Duration CALM = Duration.ofSeconds(2);
    /** How long it takes until somebody notices the failure and decides to promote the standby. */
    private static final Duration DECISION = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int REFUSED_CALLS = 50;

    @TempDir
    private Path folder;

    /** Times are not asserted here, because a machine that stalls cannot guarantee a second; the long run asserts it. */
    @Test
    @Tag("full")
    void noReservationIsLostByTwoPromotions() throws Exception {
        promote(2, Violations::isSafe);
    }

    @Test
    @Tag("faults")
    void noReservationIsLostByTenPromotionsAndTheFirstNumberComesSoonAfterEach() throws Exception {
        assertThat(promote(10, Violations::isClean)).allSatisfy(
                firstGrant -> assertThat(firstGrant).isLessThanOrEqualTo(SOON));
    }

    /** Returns the time from each promotion to the first number. */
    private List<Duration> promote(int times, Predicate<Violations> isGood) throws Exception {
        List<Duration> firstGrants = new ArrayList<>();
        try (FailoverCluster all = FailoverCluster.start(folder, CALLS_PER_SECOND)) {
            Await.until("replication is known",
                    () -> database(all).contains("synchronous; whether a standby is connected cannot be seen"));
            letServiceSeeStandbys(all.postgres().primary());
            for (int time = 0; time < times; time++) {
                Await.until("replication is synchronous", () -> database(all).contains("\"synchronous\""));
                assertThat(database(all)).doesNotContain("warning");
                firstGrants.add(promotion(all, time, isGood));
                Await.until("it is told that replication is not",
                        () -> database(all).contains("\"replication\":\"none\"")
                                && database(all).contains("a promotion can lose reservations"));
                all.postgres().followAgain();
                all.postgres().makeSynchronous();
            }
        }
        System.out.println("first numbers after " + times + " promotions, ms: "
                + firstGrants.stream().map(Duration::toMillis).toList());
        return firstGrants;
    }

    private static void letServiceSeeStandbys(PostgresServer server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("grant pg_read_all_stats to callerid_user");
        }
    }

    /** Every other primary hangs instead of dying, and goes on once its standby was promoted. */
    private static Duration promotion(FailoverCluster all, int time, Predicate<Violations> isGood)
            throws Exception {
        boolean hangs = time % 2 == 1;
        History history = new History(System.nanoTime());
        PostgresServer former = all.postgres().primary();
        long struck;
        long promoted;
        try (RecordingDialer dialers = new RecordingDialer(all.nodes(), history, "promotion-" + time, time);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> calls = thread.submit((Callable<Void>) () -> {
                dialers.dial(CALLS_PER_SECOND, CALLS);
                return null;
            });
            pause(CALM);
            struck = System.nanoTime();
            if (hangs) {
                former.freeze();
            } else {
                former.kill();
            }
            pause(DECISION);
            all.postgres().promote();
            promoted = System.nanoTime();
            if (hangs) {
                pause(CALM);
                former.thaw();
            }
            calls.get();
        }
        history.add(new Outage.OfDatabase(struck, promoted + SOON.toNanos()));
        Duration firstGrant = Duration.ofNanos(history.requests()
                .stream()
                .filter(ask -> ask.granted() && ask.endedAt() > promoted)
                .mapToLong(RequestEvent::endedAt)
                .min()
                .orElseThrow() - promoted);
        Violations findings = check(all, history);
        System.out.printf(
                "promotion %d, primary %s: %d of %d granted, %d refused in the outage; first number after %d ms;"
                        + " lost %d, duplicated %d, overlaps %d%n",
                time, hangs ? "hangs" : "killed", findings.granted(),
                findings.requests(), findings.excused(), firstGrant.toMillis(), findings.of(Violation.LOST).size(),
                findings.of(Violation.DUPLICATED).size(), findings.of(Violation.OVERLAP).size());
        assertThat(isGood).as(findings.report("promotion", time)).accepts(findings);
        return firstGrant;
    }

    @Test
    @Tag("full")
    void aFormerPrimaryThatAcceptsWritesGivesNoNumber() throws Exception {
        try (FailoverCluster all = FailoverCluster.start(folder, CALLS_PER_SECOND)) {
            ReplicatedPostgres postgres = all.postgres();
            postgres.primary().kill();
            postgres.promote();
            postgres.startFormerPrimary();
            int before = rows(postgres.other());
            Await.until("both nodes give numbers", () -> all.nodes().stream().allMatch(FailoverIT::givesANumber));

            assertThatCallsAreServed(all, "running");
            assertThat(database(all)).contains("a former primary, which is not used");

            all.nodes().getFirst().killAndStartAgain();
            all.nodes().getLast().kill();
            Files.delete(all.dataFolder(1).resolve("postgresql-timeline"));
            all.nodes().getLast().startAgain();
            assertThatCallsAreServed(all, "restarted");

            postgres.primary().kill();
            pause(SOON);
            for (RunningService node : all.nodes()) {
                assertThat(calls(node)).extracting(Answer::status).containsOnly(503);
            }
            assertThat(export(all)).contains("accepts writes on timeline 1, and is not used");
            assertThat(rows(postgres.other())).isEqualTo(before);

            postgres.primary().startAgain();
            Await.until("both nodes give numbers again",
                    () -> all.nodes().stream().allMatch(FailoverIT::givesANumber));
            assertThatCallsAreServed(all, "afterwards");
            assertThat(rows(postgres.other())).isEqualTo(before);
        }
    }

    private static void assertThatCallsAreServed(FailoverCluster all, String run) throws Exception {
        History history = new History(System.nanoTime());
        try (RecordingDialer dialers = new RecordingDialer(all.nodes(), history, run, 1)) {
            dialers.dial(CALLS_PER_SECOND, CALM);
        }
        Violations findings = check(all, history);
        assertThat(findings.granted()).isPositive();
        assertThat(findings.isSafe()).as(findings.report(run, 1)).isTrue();
    }

    private static Violations check(FailoverCluster all, History history) throws Exception {
        return HistoryChecker.check(new RunRecord(all.pool(), history,
                new DatabaseReader(all.postgres().primary()).allocations(), List.of()));
    }

    private static int rows(PostgresServer server) throws Exception {
        return new DatabaseReader(server).allocations().size();
    }

    /** What the first node says of the database. */
    private static String database(FailoverCluster all) throws Exception {
        return all.nodes().getFirst().get("/health/ready").body();
    }

    private static boolean givesANumber(RunningService node) {
        try {
            return new Burst(1).send(List.of(call(node))).getFirst().status() == 200;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Answer> calls(RunningService node) throws InterruptedException {
        return new Burst(1).send(Collections.nCopies(REFUSED_CALLS, call(node)));
    }

    private static URI call(RunningService node) {
        return node.at("/next-cid?campaign=failover&to=2015550100");
    }

    /** What the command line prints on a machine whose node knows of the promotion. */
    private String export(FailoverCluster all) throws Exception {
        Path output = Files.createTempFile(folder, "export", ".out");
        Process process = RunningService.command(all.settings(0), List.of("export", "--csv", "/dev/null"), output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it should have ended").isTrue();
        return Files.readString(output);
    }

    private static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
