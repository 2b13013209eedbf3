// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllocateCallerIdUseCaseTest {
    private static final CallerIdNumber NEW_YORK = number("2125550001");
    private static final CallerIdNumber LOS_ANGELES = number("3105550001");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private int allowance = 100;
    private Instant now = NOON;

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void aCallGetsALocalNumberForTheTermOfTheOperator() {
        addAll(store, NOON.minusSeconds(60), NEW_YORK);
        addAll(store, NOON, LOS_ANGELES);

        Allocated allocated = (Allocated) answer(useCase(store).allocate(aCallTo("3105559876")));

        assertThat(allocated.reservation().number()).isEqualTo(LOS_ANGELES);
        assertThat(allocated.reservation().ttl()).isEqualTo(TTL);
    }

    @Test
    void ofAThousandRequestsOfOneAgentExactlyTheAllowanceIsGranted() {
        CallerIdNumber[] numbers = IntStream.range(0, 1_000)
                .mapToObj(i -> number(String.valueOf(2_125_550_000L + i)))
                .toArray(CallerIdNumber[]::new);
        addAll(store, NOON, numbers);

        List<AllocationResult> answers = answers(useCase(store), 1_000);

        assertThat(answers.stream().filter(Allocated.class::isInstance)).hasSize(100);
        assertThat(answers.stream().filter(RateLimited.class::isInstance)).hasSize(900)
                .containsOnly(new RateLimited(NOON.plusSeconds(60)));
        assertThat(store.reservations()).hasSize(100);
    }

    @Test
    void aRetryCostsNothingAndIsAnsweredEvenWhenTheAllowanceIsUsedUp() {
        allowance = 1;
        addAll(store, NOON, NEW_YORK, LOS_ANGELES);
        AllocateCallerIdUseCase useCase = useCase(store);

        AllocationResult first = answer(useCase.allocate(aCallTo("3105559876", "call-1")));
        AllocationResult retry = answer(useCase.allocate(aCallTo("3105559876", "call-1")));
        AllocationResult other = answer(useCase.allocate(aCallTo("3105559876", "call-2")));

        assertThat(retry).isEqualTo(first);
        assertThat(other).isEqualTo(new RateLimited(NOON.plusSeconds(60)));
    }

    @Test
    void aRefusalForWantOfNumbersCostsTheAgentNothing() {
        allowance = 1;
        AllocateCallerIdUseCase useCase = useCase(store);
        assertThat(answer(useCase.allocate(aCallTo("3105559876")))).isEqualTo(new NoneAvailable());

        addAll(store, NOON, NEW_YORK);

        assertThat(answer(useCase.allocate(aCallTo("3105559876")))).isInstanceOf(Allocated.class);
    }

    @Test
    void aRotationThatProposesWhatIsTakenHidesNoFreeNumber() {
        addAll(store, NOON, NEW_YORK, LOS_ANGELES);
        Rotation stale = new ProposesAlways(LOS_ANGELES);

        List<AllocationResult> answers = answers(useCase(stale), 3);

        assertThat(answers.stream().filter(Allocated.class::isInstance)).hasSize(2);
        assertThat(answers).contains(new NoneAvailable());
    }

    @Test
    void aStoreThatFailsFailsTheRequestAndGivesTheAllowanceBack() {
        allowance = 1;
        addAll(store, NOON, NEW_YORK);
        FailsOnce rotation = new FailsOnce(store);
        AllocateCallerIdUseCase useCase = useCase(rotation);

        assertThatThrownBy(() -> answer(useCase.allocate(aCallTo("3105559876"))))
                .hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(answer(useCase.allocate(aCallTo("3105559876")))).isInstanceOf(Allocated.class);
    }

    @Test
    void moreRequestsThanMayWaitAreTurnedAwayAtOnce() throws InterruptedException {
        CountDownLatch storeIsBusy = new CountDownLatch(1);
        CountDownLatch storeAnswers = new CountDownLatch(1);
        Executor executor = task -> threads.execute(() -> {
            storeIsBusy.countDown();
            await(storeAnswers);
            task.run();
        });
        AllocateCallerIdUseCase useCase = useCase(store, new BatchingConfig(1, 10, 2, executor, threads));
        CompletionStage<AllocationResult> first = useCase.allocate(aCallTo("3105559876"));
        storeIsBusy.await();
        useCase.allocate(aCallTo("3105559876"));

        CompletionStage<AllocationResult> third = useCase.allocate(aCallTo("3105559876"));

        assertThat(third.toCompletableFuture()).isCompletedExceptionally();
        assertThatThrownBy(() -> answer(third)).hasCauseInstanceOf(OverloadedException.class);
        storeAnswers.countDown();
        assertThat(answer(first)).isEqualTo(new NoneAvailable());
    }

    @Test
    void aRequestThatWaitedBeyondItsDeadlineReservesNothingAndCostsTheAgentNothing() {
        allowance = 1;
        addAll(store, NOON, NEW_YORK);
        List<Runnable> batches = new ArrayList<>();
        AllocateCallerIdUseCase useCase = useCase(store, new BatchingConfig(1, 10, 10, batches::add, Runnable::run));
        CompletionStage<AllocationResult> late = useCase.allocate(aCallTo("2125559876"));
        now = now.plusMillis(1);
        CompletionStage<AllocationResult> inTime = useCase.allocate(aCallTo("2125559876"));
        now = now.plusMillis(900);

        batches.forEach(Runnable::run);

        assertThat(answer(late)).isEqualTo(new DeadlineExceeded());
        assertThat(answer(inTime)).isInstanceOf(Allocated.class);
        assertThat(store.reservations()).hasSize(1);
    }

    private AllocateCallerIdUseCase useCase(Rotation rotation) {
        return useCase(rotation, new BatchingConfig(2, 64, 2_000, threads, threads));
    }

    private AllocateCallerIdUseCase useCase(Rotation rotation, BatchingConfig config) {
        AllocationPolicy policy = new AllocationPolicy(TTL, Duration.ofMillis(900), () -> POOLS);
        return new AllocateCallerIdUseCase(
                new AllocationPipeline(rotation, store, new SlowToGiveBack(new RateLimit(allowance))),
                Fixtures::anId, policy, () -> now, config);
    }

    private static List<AllocationResult> answers(AllocateCallerIdUseCase useCase, int requests) {
        List<CompletionStage<AllocationResult>> waiting = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            waiting.add(useCase.allocate(aCallTo("3105559876")));
        }
        return waiting.stream().map(AllocateCallerIdUseCaseTest::answer).toList();
    }

    private static AllocationResult answer(CompletionStage<AllocationResult> waiting) throws CompletionException {
        return waiting.toCompletableFuture().join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Refunds more slowly than a client can retry. */
    private static final class SlowToGiveBack implements AgentRateLimiter {
        private final InMemoryAgentRateLimiter counts;

        SlowToGiveBack(RateLimit rateLimit) {
            counts = new InMemoryAgentRateLimiter(rateLimit);
        }

        @Override
        public List<Integer> countAcquired(List<Agent> agents, Instant now) {
            return agents.stream().map(agent -> 0).toList();
        }

        @Override
        public List<Permit> tryAcquire(List<Agent> agents, Instant now) {
            return counts.tryAcquire(agents, now);
        }

        @Override
        public void refund(List<Agent> agents, Instant spentAt) {
            LockSupport.parkNanos(50_000_000);
            counts.refund(agents, spentAt);
        }
    }

    /** An index that ignores updates. */
    private record ProposesAlways(CallerIdNumber number) implements Rotation {
        @Override
        public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
            return wanted.stream().map(want -> new Proposal(List.of(number))).toList();
        }

        @Override
        public void update(List<CallerId> rows) {
            // Ignored.
        }
    }

    private static final class FailsOnce implements Rotation {
        private final Rotation otherwise;
        private boolean failed;

        FailsOnce(Rotation otherwise) {
            this.otherwise = otherwise;
        }

        @Override
        public synchronized List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
            if (!failed) {
                failed = true;
                throw new StoreUnavailableException("cut off", new IllegalStateException());
            }
            return otherwise.propose(wanted, now);
        }

        @Override
        public void update(List<CallerId> rows) {
            otherwise.update(rows);
        }
    }
}
