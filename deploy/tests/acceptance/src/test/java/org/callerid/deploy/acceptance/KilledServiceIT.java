// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.callerid.deploy.acceptance.ConcurrentCallers.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reservations survive a SIGKILL of the service, of PostgreSQL, and of both. */
@Tag("full")
class KilledServiceIT {
    private static final Duration TERM = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("acceptance.seed", 1);
    /** Longer than the database takes to come back. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);
    /**
     * Numbers must be granted again within this time after PostgreSQL was killed, or the round reports that none was.
     */
    private static final Duration UNTIL_IT_IS_BACK = Duration.ofSeconds(3);
    private static final int KILLS = Integer.getInteger("acceptance.kills", 3);
    /** Enough for callers that never release. */
    private static final int NUMBERS = 15_000 + 2_000 * KILLS;

    @Test
    void aServiceKilledOnPostgresLosesNoReservationAndReservesNoNumberTwice() throws Exception {
        killAgainAndAgain(Nodes.Layout.POSTGRES, List.of(Victim.SERVICE));
    }

    @Test
    void aServiceAndItsPostgresKilledLoseNoReservationAndReserveNoNumberTwice() throws Exception {
        killAgainAndAgain(Nodes.Layout.BUNDLED, List.of(Victim.values()));
    }

    /** Chooses the victims at random, after each has been killed once, so that a few rounds cover all of them. */
    private static void killAgainAndAgain(Nodes.Layout layout, List<Victim> victims) throws Exception {
        Random random = new Random(SEED);
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Kill> killed = new ArrayList<>();
        List<Answer> answers;
        List<String> written;
        try (Nodes nodes = Nodes.start(layout, Map.of("DEFAULT_RESERVATION_TTL", String.valueOf(TERM.toSeconds())));
                ConcurrentCallers callers = new ConcurrentCallers(nodes)) {
            nodes.load(Nodes.numbers(NUMBERS), 100, 500);
            callers.start(16, goOn::get);
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2_000));
                Victim victim = victims.get(kill < victims.size() ? kill : random.nextInt(victims.size()));
                killed.add(new Kill(victim, System.nanoTime()));
                victim.kill(nodes);
                TimeUnit.SECONDS.sleep(UNTIL_IT_IS_BACK.toSeconds());
            }
            TimeUnit.SECONDS.sleep(LAST_ROUND.toSeconds());
            goOn.set(false);
            answers = callers.await();
            nodes.stopServices();
            written = nodes.query("select caller_id from allocations");
        }
        List<Answer> said = answers;
        for (int kill = 0; kill < killed.size(); kill++) {
            long end = kill + 1 < killed.size() ? killed.get(kill + 1).at() : Long.MAX_VALUE;
            System.out.printf("%s killed: %d ms without a number%n", killed.get(kill).victim(),
                    longestWait(killed.get(kill).at(), end, said));
        }
        List<String> kept = written;
        assertSoftly(softly -> {
            softly.assertThat(said.stream().filter(Answer::granted).count())
                    .as("seed %d", SEED)
                    .isGreaterThan(100L * KILLS);
            softly.assertThat(overlaps(said)).as("seed %d: given again while reserved", SEED).isEmpty();
            softly.assertThat(missing(said, kept)).as("seed %d: answered and not written", SEED).isEmpty();
        });
    }

    /** Longest time between two granted numbers, in milliseconds, from one kill to the next. */
    private static long longestWait(long killed, long nextKilled, List<Answer> answers) {
        long[] times = LongStream.concat(LongStream.of(killed),
                answers.stream().filter(Answer::granted).mapToLong(Answer::answeredAt))
                .filter(time -> time >= killed && time < nextKilled)
                .sorted()
                .toArray();
        return IntStream.range(1, times.length)
                .mapToLong(i -> TimeUnit.NANOSECONDS.toMillis(times[i] - times[i - 1]))
                .max()
                .orElse(-1);
    }

    /** Numbers granted twice, the second time less than a TTL after the first one's request was sent. */
    private static Set<String> overlaps(List<Answer> answers) {
        Set<String> overlaps = new HashSet<>();
        Map<String, Answer> latest = new HashMap<>();
        List<Answer> granted = new ArrayList<>(answers.stream().filter(Answer::granted).toList());
        granted.sort(Comparator.comparingLong(Answer::answeredAt));
        for (Answer answer : granted) {
            Answer before = latest.put(answer.number(), answer);
            if (before != null && answer.answeredAt() - before.sentAt() < TERM.toNanos()) {
                overlaps.add(answer.number());
            }
        }
        return overlaps;
    }

    private static List<String> missing(List<Answer> answers, List<String> written) {
        List<String> missing = new ArrayList<>(answers.stream().filter(Answer::granted).map(Answer::number).toList());
        Map<String, Integer> rows = new HashMap<>();
        written.forEach(number -> rows.merge(number, 1, Integer::sum));
        missing.removeIf(number -> rows.merge(number, -1, Integer::sum) >= 0);
        return missing;
    }

    /**
     * A kill.
     *
     * @param at by {@link System#nanoTime}
     */
    private record Kill(Victim victim, long at) {}

    /** What is killed (SIGKILL). */
    private enum Victim {
        SERVICE {
            @Override
            void kill(Nodes nodes) throws Exception {
                nodes.first().killAndStartAgain();
            }
        },
        /** The service restarts it. */
        POSTGRES {
            @Override
            void kill(Nodes nodes) throws Exception {
                nodes.killBundledPostgres();
            }
        },
        BOTH {
            @Override
            void kill(Nodes nodes) throws Exception {
                nodes.killBundledPostgres();
                nodes.first().killAndStartAgain();
            }
        };

        abstract void kill(Nodes nodes) throws Exception;
    }
}
