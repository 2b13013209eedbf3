// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.callerid.application.fixture.Fixtures;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.application.port.out.AgentRateLimiter.Permit;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.NumberLimits;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.planning.Requirement;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the service, with as many numbers as are planned, at the demand that they are planned for. */
class PlannedNumbersTest {
    private static final PlanningAssumptions ASSUMPTIONS = PlanningAssumptions
            .parse(Map.of("healthy", "10000", "resting", "0"));
    private static final double TOLERANCE = 0.005;

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), () -> Instant.EPOCH);
    private final PriorityQueue<Hangup> hangups = new PriorityQueue<>(Comparator.comparing(Hangup::at));
    private Instant now = NOON;

    @ParameterizedTest(name = "{1} h of {2} calls of {3} s: {4} numbers (seed {0})")
    @CsvSource({"1, 9, 1200, 45, 24", "2, 9, 1200, 45, 24", "3, 12, 300, 60, 11", "4, 5, 600, 5, 7"})
    void noMoreCallsAreRefusedThanAccepted(long seed, int hours, int callsPerHour, int holdSeconds, int numbers) {
        Requirement requirement = Requirement.of(
                new AreaCodeDemand(new AreaCode("212"), callsPerHour, (long) hours * callsPerHour),
                Duration.ofSeconds(holdSeconds), NumberLimits.of(DEFAULT_LIMIT), ASSUMPTIONS);
        assertThat(requirement.numbers()).isEqualTo(numbers);
        addAll(store, NOON, newYorkNumbers(numbers));

        assertThat(refused(hours * callsPerHour, Duration.ofHours(1).dividedBy(callsPerHour),
                Duration.ofSeconds(holdSeconds), new Random(seed))).as("seed %d", seed)
                .isLessThanOrEqualTo(ASSUMPTIONS.acceptedRefusals() + TOLERANCE);
    }

    /** The share of calls that get no number. They arrive at random, and last exponentially distributed times. */
    private double refused(int calls, Duration between, Duration holdTime, Random random) {
        AllocateCallerId service = new AllocateCallerIdUseCase(
                new AllocationPipeline(store, store, new NoLimit()), Fixtures::anId,
                new AllocationPolicy(TTL, Duration.ofMillis(900), () -> POOLS), () -> now,
                new BatchingConfig(1, 10, 10, Runnable::run, Runnable::run));
        int refused = 0;
        for (int call = 0; call < calls; call++) {
            now = now.plus(randomTime(between, random));
            hangUpBefore(now);
            if (service.allocate(aCallTo("2125559876", "call-" + call))
                    .toCompletableFuture()
                    .join() instanceof Allocated(var reservation)) {
                hangups.add(new Hangup(now.plus(randomTime(holdTime, random)), reservation));
            } else {
                refused++;
            }
        }
        return (double) refused / calls;
    }

    private void hangUpBefore(Instant time) {
        while (!hangups.isEmpty() && !hangups.peek().at().isAfter(time)) {
            Hangup next = hangups.remove();
            store.release(List.of(new ReleaseRequest.ByAllocation(next.reservation().id(), HangupInfo.UNKNOWN)),
                    next.at());
        }
    }

    private static Duration randomTime(Duration mean, Random random) {
        return Duration.ofMillis(Math.round(-Math.log(1 - random.nextDouble()) * mean.toMillis()));
    }

    private record Hangup(Instant at, Reservation reservation) {}

    private static final class NoLimit implements AgentRateLimiter {
        @Override
        public List<Integer> countAcquired(List<Agent> agents, Instant now) {
            return agents.stream().map(agent -> 0).toList();
        }

        @Override
        public List<Permit> tryAcquire(List<Agent> agents, Instant at) {
            return agents.stream().<Permit>map(agent -> new Permit.Acquired()).toList();
        }

        @Override
        public void refund(List<Agent> agents, Instant spentAt) {
            // Nothing was limited.
        }
    }
}
