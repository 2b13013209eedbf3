// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.faults.TestCluster.Layout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how many calls a second two nodes serve when 64 clients send requests without pause. The fault tests run at
 * half of that rate.
 */
@Tag("faults")
class CapacityIT {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 7;
    private static final int REQUESTS = 4_000;

    @Test
    void callsASecond() throws Exception {
        try (TestCluster all = TestCluster.start(Layout.ONE_REDIS, Map.of("DEFAULT_RESERVATION_TTL", "1"))) {
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                List<Answer> answers = new Burst(CLIENTS).send(calls(all));
                Duration duration = Duration.ofNanos(System.nanoTime() - begun);
                long granted = answers.stream().filter(answer -> answer.status() == 200).count();
                System.out.printf("round %d: %d of %d granted, %d a second%n", round, granted, REQUESTS,
                        granted * 1_000 / duration.toMillis());
                assertThat(granted).isPositive();
            }
        }
    }

    private static List<URI> calls(TestCluster all) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(call -> all.nodes()
                        .get(call % all.nodes().size())
                        .at("/next-cid?campaign=capacity&to=" + (200 + call * 7 % 800) + "5550100&call_id=" + call))
                .toList();
    }
}
