// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class AllocationPipelineTest {
    private static final Duration CONFIRM_TIMEOUT = Duration.ofMillis(900);
    private static final CallerIdNumber FIRST = number("2125550001");
    private static final CallerIdNumber SECOND = number("2125550002");

    private final List<Runnable> tasks = new ArrayList<>();
    private final StubbornRotation rotation = new StubbornRotation();
    private Instant storeTime = NOON;
    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> storeTime);
    private final AllocateCallerId allocateCallerId = new AllocateCallerIdUseCase(
            new AllocationPipeline(rotation, store, new InMemoryAgentRateLimiter(new RateLimit(2))), Fixtures::anId,
            new AllocationPolicy(TTL, CONFIRM_TIMEOUT, () -> POOLS), () -> NOON,
            new BatchingConfig(1, 10, 10, tasks::add, tasks::add));

    @Test
    void aRequestWhoseTimeRanOutReservesNothingAndCostsItsAgentNothing() {
        addAll(store, NOON, FIRST);
        storeTime = NOON.plus(CONFIRM_TIMEOUT).plusNanos(1);

        for (int i = 0; i < 3; i++) {
            assertThat(answer(aCallTo("3105559876"))).isEqualTo(new DeadlineExceeded());
        }
        assertThat(store.reservations()).isEmpty();

        storeTime = NOON.plus(CONFIRM_TIMEOUT);
        assertThat(answer(aCallTo("3105559876"))).isInstanceOf(Allocated.class);
    }

    @Test
    void whoLosesItsCandidateTriesOnceMoreAndIsThenServedByASearch() {
        addAll(store, NOON, FIRST, SECOND);
        store.confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        Allocated allocated = (Allocated) answer(aCallTo("3105559876"));

        assertThat(allocated.reservation().number()).isEqualTo(SECOND);
        assertThat(rotation.rounds).isEqualTo(2);
    }

    @Test
    void whatWasWrittenDownIsAnsweredEvenIfTheStoreThenFailsTheOthers() {
        addAll(store, NOON, FIRST, SECOND);
        rotation.failsInRound = 2;
        CompletionStage<AllocationResult> winner = allocateCallerId.allocate(aCallTo("3105559876"));
        CompletionStage<AllocationResult> loser = allocateCallerId.allocate(aCallTo("3105559876"));
        runAll();

        assertThat(winner.toCompletableFuture()).isCompletedWithValue(new Allocated(store.reservations().getFirst()));
        assertThat(loser.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void theRotationLearnsThatTheNumberIsTaken() {
        addAll(store, NOON, FIRST, SECOND);

        answer(aCallTo("3105559876"));

        assertThat(rotation.learnt).contains(store.find(FIRST).orElseThrow().callerId());
    }

    @Test
    void whoeverDoesNotSayItsAgentIsNotLimited() {
        for (int i = 0; i < 3; i++) {
            store.add(number("212555000" + i), Fixtures.limits(1, 1), DEFAULT_LIMIT, Fixtures.auditStampAt(NOON));
            assertThat(answer(new Call(Destination.parse("3105559876"), Campaign.BLANK, Agent.BLANK, Optional.empty())))
                    .isInstanceOf(Allocated.class);
        }
    }

    private AllocationResult answer(Call call) {
        CompletionStage<AllocationResult> stage = allocateCallerId.allocate(call);
        runAll();
        assertThat(stage.toCompletableFuture()).isCompleted();
        return stage.toCompletableFuture().join();
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    /** Proposes the same number whatever it learns. */
    private static final class StubbornRotation implements Rotation {
        private final List<CallerId> learnt = new ArrayList<>();
        private int rounds;
        private int failsInRound;

        @Override
        public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
            if (++rounds == failsInRound) {
                throw new StoreUnavailableException("out");
            }
            return requests.stream().map(request -> new Proposal(List.of(FIRST))).toList();
        }

        @Override
        public void update(List<CallerId> rows) {
            learnt.addAll(rows);
        }
    }
}
