// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

/** A commit was sent, and its reply was lost. */
class OrphanedReservationReaperTest {
    private static final CallerIdNumber NUMBER = number("2125550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), InstantSource.system());
    private final List<List<CallerIdNumber>> released = new CopyOnWriteArrayList<>();
    private final ManualScheduler scheduler = new ManualScheduler();
    private volatile boolean releasesFail;
    private final GuardedStore database = GuardedStore.available("the database", FakeStoreCalls.openAfter(9), () -> {});
    private final Reservations answersAreLost = new AnswersAreLost();

    @Test
    void anOrphanIsReleasedAtOnceAndAgainWhenNothingIsInFlight() {
        addAll(store, NOON, NUMBER);

        assertThatThrownBy(() -> reservations().confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(store.find(NUMBER).orElseThrow().callerId().isAvailableAt(NOON)).isFalse();
        scheduler.runScheduled();

        assertThat(released).containsExactly(List.of(NUMBER), List.of());
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Test
    void aReleaseThatFailsIsRepeated() {
        addAll(store, NOON, NUMBER);
        assertThatThrownBy(() -> reservations().confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON))
                .isInstanceOf(StoreUnavailableException.class);

        releasesFail = true;
        scheduler.runScheduled();
        assertThat(released).isEmpty();
        releasesFail = false;
        scheduler.runScheduled();

        assertThat(released).containsExactly(List.of(NUMBER), List.of());
    }

    @Test
    void aReservationThatARetryMayHaveBeenGivenIsLeftAlone() {
        addAll(store, NOON, NUMBER);

        assertThatThrownBy(() -> reservations()
                .confirm(List.of(aReservationRequest(aCallTo("2125559876", "call-1"), NOON, NUMBER)), NOON))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(scheduler.delays()).isEmpty();
        assertThat(store.find(NUMBER).orElseThrow().callerId().isAvailableAt(NOON)).isFalse();
    }

    private Reservations reservations() {
        return new ResilientReservations(answersAreLost, database, new DatabaseCalls(),
                new OrphanedReservationReaper(answersAreLost, database, store, () -> NOON, scheduler));
    }

    /** Executes everything, but loses all replies except those of releases. */
    private final class AnswersAreLost implements Reservations {
        @Override
        public Decisions confirm(List<ReservationRequest> requests, Instant now) {
            store.confirm(requests, now);
            throw new StoreUnavailableException("the answer was lost");
        }

        @Override
        public Decisions search(List<ReservationRequest> requests, Instant now) {
            throw new StoreUnavailableException("not asked here");
        }

        @Override
        public Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
            throw new StoreUnavailableException("still out");
        }

        @Override
        public Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
            return store.findActive(keys, now);
        }

        @Override
        public Releases release(List<ReleaseRequest> releases, Instant now) {
            if (releasesFail) {
                throw new StoreUnavailableException("still out");
            }
            Releases answer = store.release(releases, now);
            released.addAll(answer.freed());
            return answer;
        }
    }
}
