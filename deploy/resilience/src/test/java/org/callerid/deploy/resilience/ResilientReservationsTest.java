// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction was sent, and its reply was lost or late. */
class ResilientReservationsTest {
    private static final CallerIdNumber NUMBER = number("2125550001");

    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), InstantSource.system());
    private final FakeStoreCalls calls = FakeStoreCalls.openAfter(2);
    private final BackgroundTasks tasks = new BackgroundTasks();
    private int answersToReleasesToLose;
    private int asked;

    @BeforeEach
    void aNumber() {
        addAll(store, NOON, NUMBER);
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void aReservationWhoseAnswerWasLostIsFoundByItsId() {
        Reservations reservations = onStore(requests -> {
            store.confirm(requests, NOON);
            throw new StoreUnavailableException("the connection broke");
        });

        assertThat(reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON).decisions()).singleElement()
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void aDatabaseWhoseAnswersAreLostIsNotOutWhileItReserves() {
        Reservations reservations = onStore(requests -> {
            store.confirm(requests, NOON);
            throw new StoreUnavailableException("the connection broke");
        });

        for (int call = 0; call < 5; call++) {
            CallerIdNumber another = number("213555000" + call);
            addAll(store, NOON, another);
            assertThat(reservations.confirm(List.of(aReservationRequest(NOON, another)), NOON).decisions())
                    .singleElement()
                    .isInstanceOf(Confirmed.class);
        }
    }

    @Test
    void whoHasNoReservationTriesAgain() {
        Reservations reservations = onStore(requests -> {
            throw new StoreUnavailableException("the connection broke");
        });

        assertThat(reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    void aReservationThatCameTooLateIsAnswered() {
        Reservations reservations = onStore(requests -> store.confirm(requests, NOON));
        calls.beLate();

        assertThat(reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON).decisions()).singleElement()
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void aTransactionThatMayStillBeCarriedOutIsNotTriedAgain() {
        Reservations reservations = onStore(requests -> {
            asked++;
            throw new StoreUnavailableException("the connection broke");
        });
        calls.beLate();

        assertThatThrownBy(() -> reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aDatabaseThatFailsAgainAndAgainIsOutAlthoughItAnswersQuestions() {
        Reservations reservations = onStore(requests -> {
            throw new StoreUnavailableException("the disk is full");
        });
        reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON);
        reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON);

        assertThatThrownBy(() -> reservations.confirm(List.of(aReservationRequest(NOON, NUMBER)), NOON))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the database is out");
    }

    @Test
    void aReleaseWhoseAnswerWasLostIsMadeAgain() {
        Reservations reservations = onStore(requests -> store.confirm(requests, NOON));
        ReservationRequest request = aReservationRequest(NOON, NUMBER);
        reservations.confirm(List.of(request), NOON);
        answersToReleasesToLose = 1;

        reservations.release(List.of(new ReleaseRequest.ByAllocation(request.id(), HangupInfo.UNKNOWN)), NOON);

        assertThat(store.find(NUMBER).orElseThrow().callerId().isAvailableAt(NOON)).isTrue();
    }

    @Test
    void aDatabaseThatReleasesNothingIsOut() {
        Reservations reservations = onStore(requests -> store.confirm(requests, NOON));
        List<ReleaseRequest> releases = List.of(new ReleaseRequest.ByNumber(NUMBER, SOMEBODY));
        answersToReleasesToLose = 4;

        for (int release = 0; release < 2; release++) {
            assertThatThrownBy(() -> reservations.release(releases, NOON)).hasMessage("the connection broke");
        }
        assertThatThrownBy(() -> reservations.release(releases, NOON)).hasMessage("the database is out");
    }

    private Reservations onStore(Confirming confirming) {
        GuardedStore database = GuardedStore.available("the database", calls, () -> {});
        Reservations flaky = new Flaky(confirming);
        return new ResilientReservations(flaky, database, new DatabaseCalls(),
                new OrphanedReservationReaper(flaky, database, store, () -> NOON, tasks));
    }

    private interface Confirming {
        Reservations.Decisions confirm(List<Reservations.ReservationRequest> requests);
    }

    private final class Flaky implements Reservations {
        private final Confirming confirming;

        Flaky(Confirming confirming) {
            this.confirming = confirming;
        }

        @Override
        public Decisions confirm(List<ReservationRequest> requests, Instant now) {
            return confirming.confirm(requests);
        }

        @Override
        public Decisions search(List<ReservationRequest> requests, Instant now) {
            return confirming.confirm(requests);
        }

        @Override
        public Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
            return store.findOutcome(requests, now);
        }

        @Override
        public Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
            return store.findActive(keys, now);
        }

        @Override
        public Releases release(List<ReleaseRequest> releases, Instant now) {
            Releases answer = store.release(releases, now);
            if (answersToReleasesToLose > 0) {
                answersToReleasesToLose--;
                throw new StoreUnavailableException("the connection broke");
            }
            return answer;
        }
    }
}
