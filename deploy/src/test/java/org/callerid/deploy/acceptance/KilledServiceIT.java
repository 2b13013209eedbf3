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
import org.callerid.deploy.acceptance.Callers.Answer;
import org.junit.jupiter.api.Test;

class KilledServiceIT {
    private static final Duration TERM = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("acceptance.seed", 1);
    private static final int KILLS = Integer.getInteger("acceptance.kills", 2);

    @Test
    void aServiceKilledOnPostgresForgetsNoPromiseAndGivesNoNumberTwice() throws Exception {
        killAgainAndAgain(Nodes.Layout.POSTGRES);
    }

    @Test
    void aServiceKilledOnTheEmbeddedDatabaseForgetsNoPromiseAndGivesNoNumberTwice() throws Exception {
        killAgainAndAgain(Nodes.Layout.BUNDLED);
    }

    private static void killAgainAndAgain(Nodes.Layout layout) throws Exception {
        Random random = new Random(SEED);
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<Answer> answers;
        List<String> written;
        try (Nodes nodes = Nodes.start(layout, Map.of("DEFAULT_RESERVATION_TTL", String.valueOf(TERM.toSeconds())));
                Callers callers = new Callers(nodes)) {
            nodes.load(Nodes.numbers(20_000), 100, 500);
            callers.start(16, goOn::get);
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2_000));
                nodes.first().killAndStartAgain();
            }
            TimeUnit.SECONDS.sleep(1);
            goOn.set(false);
            answers = callers.await();
            nodes.stopServices();
            written = nodes.query("select caller_id from allocations");
        }
        List<Answer> said = answers;
        List<String> kept = written;
        assertSoftly(softly -> {
            softly.assertThat(said.stream().filter(Answer::granted).count())
                    .as("seed %d", SEED)
                    .isGreaterThan(100L * KILLS);
            softly.assertThat(overlaps(said)).as("seed %d: given again while reserved", SEED).isEmpty();
            softly.assertThat(missing(said, kept)).as("seed %d: answered and not written", SEED).isEmpty();
        });
    }

    /** Numbers answered to a request that was sent before the number's earlier reservation, answered earlier, was over. */
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
}
