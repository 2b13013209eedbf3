// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.deploy.faults.Burst.Answer;
import org.callerid.deploy.faults.TestCluster.Layout;
import org.callerid.deploy.testsupport.Await;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 5,000 of 6,000 numbers are reserved. Redis is killed while calls run, and comes back empty. */
@Tag("full")
class LostRedisIT {
    private static final int RESERVED = 5_000;
    private static final int NEXT = 500;
    private static final int CLIENTS = 16;

    @Test
    void noNumberStillReservedIsGivenAndNoCallIsRefused() throws Exception {
        try (TestCluster all = TestCluster.start(Layout.ONE_REDIS, Map.of("DEFAULT_RESERVATION_TTL", "900"))) {
            all.keepCopy();
            new Burst(CLIENTS).send(calls(all, RESERVED - reserved(all).size()));
            Set<String> reserved = reserved(all);
            assertThat(reserved).hasSize(RESERVED);

            List<Answer> afterItCameBackEmpty = callsWhile(all, () -> {
                all.redis().kill();
                all.redis().startEmpty();
            });
            assertGivenOnceAndFree(afterItCameBackEmpty, reserved);
            for (Answer answer : afterItCameBackEmpty) {
                all.nodes().getFirst().admin("DELETE", "/api/reservation/" + answer.number(), "");
            }

            assertGivenOnceAndFree(callsWhile(all, () -> {
                all.redis().kill();
                all.redis().startFrom(all.olderCopy());
            }), reserved);
        }
    }

    private static void assertGivenOnceAndFree(List<Answer> answers, Set<String> reserved) {
        assertThat(answers).hasSize(NEXT).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::number).doesNotHaveDuplicates().doesNotContainAnyElementsOf(reserved);
    }

    /** Sends calls; {@code happening} runs when a tenth of them is answered. */
    private static List<Answer> callsWhile(TestCluster all, Happening happening) throws Exception {
        Burst burst = new Burst(CLIENTS);
        CompletableFuture<List<Answer>> answers = CompletableFuture.supplyAsync(() -> {
            try {
                return burst.send(calls(all, NEXT));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Await.until("a tenth of the calls is answered", () -> burst.answered() >= NEXT / 10);
        happening.happen();
        return answers.get();
    }

    private static List<URI> calls(TestCluster all, int count) {
        return IntStream.range(0, count)
                .mapToObj(call -> all.nodes()
                        .get(call % all.nodes().size())
                        .at("/next-cid?campaign=lost-redis&to=" + (200 + call % 800) + "5550100"))
                .toList();
    }

    private static Set<String> reserved(TestCluster all) throws Exception {
        Instant now = Instant.now();
        Stream<AllocationRow> live = all.databaseReader()
                .allocations()
                .stream()
                .filter(row -> row.releasedAt().isEmpty() && row.reservedUntil().isAfter(now));
        return live.map(AllocationRow::number).collect(Collectors.toSet());
    }

    private interface Happening {
        void happen() throws Exception;
    }
}
