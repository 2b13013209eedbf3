// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.faults.TestCluster.Layout;
import org.callerid.deploy.testsupport.Await;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Redis executes commands but replies too late. */
@Tag("full")
class LateReplyIT {
    private static final Duration LATE = Duration.ofMillis(200);
    private static final int CLIENTS = 16;

    @Test
    void oneCallIsOneUseAndANumberThatWasOnlyProposedIsFreeAgainWithinTwoSeconds() throws Exception {
        try (TestCluster all = TestCluster.start(Layout.ONE_REDIS, Map.of("DEFAULT_RESERVATION_TTL", "900"))) {
            RunningService node = all.nodes().getFirst();
            int before = all.databaseReader().allocations().size();

            all.toRedis().delay(Duration.ZERO, LATE);
            Answer answer = ask(node);
            all.toRedis().pass();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(all.databaseReader().allocations()).hasSize(before + 1);

            String number = aNumberToUseAgain(all.pool());
            reserveAllBut(number, all);
            long asked = System.nanoTime();
            all.toRedis().delay(Duration.ZERO, LATE);
            all.toPostgres().drop();
            assertThat(ask(node).status()).isEqualTo(503);
            all.toPostgres().pass();
            all.toRedis().pass();

            Await.until("the number is given", () -> ask(node).number().equals(number));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** Some numbers may be used only once an hour, and already were. */
    private static String aNumberToUseAgain(Pool pool) {
        return pool.numbers()
                .entrySet()
                .stream()
                .filter(number -> number.getValue().hourly() > 1)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static void reserveAllBut(String number, TestCluster all) throws Exception {
        RunningService node = all.nodes().getFirst();
        List<URI> calls = Collections.nCopies(all.pool().numbers().size(), call(node));
        // On a machine that stalls some answers are late, and their numbers are released again.
        List<Answer> answers;
        do {
            answers = new Burst(CLIENTS).send(calls);
        } while (answers.stream().anyMatch(answer -> answer.status() == 200));
        assertThat(node.admin("DELETE", "/api/reservation/" + number, "").statusCode()).isEqualTo(200);
    }

    private static Answer ask(RunningService node) throws InterruptedException {
        return new Burst(1).send(List.of(call(node))).getFirst();
    }

    private static URI call(RunningService node) {
        return node.at("/next-cid?campaign=late&to=2015550100");
    }
}
