// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.callerid.application.port.out.AgentRateLimiter.Permit;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.junit.jupiter.api.Test;

class LocalAgentRateLimiterTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Agent ALICE = new Agent("alice");
    private static final Agent BOB = new Agent("bob");

    @Test
    void exactlyTheAllowanceIsSpentByAThousandRequestsAtOnce() throws InterruptedException, ExecutionException {
        var allowances = new LocalAgentRateLimiter(Optional.of(new RateLimit(100)));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Permit>>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 1_000; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return allowances.tryAcquire(List.of(ALICE), NOON);
                }));
            }
            start.countDown();
        }

        List<Permit> answers = new ArrayList<>();
        for (Future<List<Permit>> one : asked) {
            answers.addAll(one.get());
        }
        assertThat(answers).hasSize(1_000);
        assertThat(answers).filteredOn(answer -> answer instanceof Permit.Acquired).hasSize(100);
        assertThat(answers).filteredOn(answer -> answer instanceof Permit.Exhausted)
                .containsOnly(new Permit.Exhausted(NOON.plus(RateLimit.WINDOW)));
    }

    @Test
    void oneBatchIsJudgedInItsOrder() {
        var allowances = new LocalAgentRateLimiter(Optional.of(new RateLimit(1)));

        assertThat(allowances.tryAcquire(List.of(ALICE, BOB, ALICE), NOON)).containsExactly(new Permit.Acquired(),
                new Permit.Acquired(), new Permit.Exhausted(NOON.plus(RateLimit.WINDOW)));
    }

    @Test
    void aGrantGivenBackCanBeSpentAgain() {
        var allowances = new LocalAgentRateLimiter(Optional.of(new RateLimit(1)));
        allowances.tryAcquire(List.of(ALICE), NOON);

        allowances.refund(List.of(ALICE), NOON);

        assertThat(allowances.tryAcquire(List.of(ALICE), NOON.plusSeconds(1))).containsExactly(new Permit.Acquired());
    }

    @Test
    void aGrantCountsForSixtySeconds() {
        var allowances = new LocalAgentRateLimiter(Optional.of(new RateLimit(1)));
        allowances.tryAcquire(List.of(ALICE), NOON);

        assertThat(allowances.tryAcquire(List.of(ALICE), NOON.plusSeconds(59)))
                .containsExactly(new Permit.Exhausted(NOON.plusSeconds(60)));
        assertThat(allowances.tryAcquire(List.of(ALICE), NOON.plusSeconds(60))).containsExactly(new Permit.Acquired());
    }

    @Test
    void withoutAnAllowanceNothingIsRefused() {
        var allowances = new LocalAgentRateLimiter(Optional.empty());

        assertThat(allowances.tryAcquire(Collections.nCopies(10_000, ALICE), NOON)).containsOnly(new Permit.Acquired());
    }

    @Test
    void manyAgentsAreServedInBoundedMemory() {
        var allowances = new LocalAgentRateLimiter(Optional.of(new RateLimit(100)));
        List<Agent> crowd = IntStream.range(0, 50_000).mapToObj(i -> new Agent("agent" + i)).toList();

        assertThat(allowances.tryAcquire(crowd, NOON)).containsOnly(new Permit.Acquired());
        assertThat(allowances.knownAgents()).isLessThanOrEqualTo(10_000);
    }
}
