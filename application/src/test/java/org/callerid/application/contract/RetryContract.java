// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.contract.ReservationStores.confirmed;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;

import java.time.Instant;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decision.AlreadyReserved;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.Decision.NoneAvailable;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** What {@link Reservations} answer if a call is asked for again. */
public interface RetryContract extends ReservationStores {
    @Test
    default void aRetryGetsItsOwnReservationAgainWhileItLives() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);
        Reservation first = confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON)
                .decisions()
                .getFirst());

        Instant later = NOON.plusSeconds(200);
        List<Decision> retries = stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), later, SECOND)), later)
                .decisions();

        assertThat(retries).containsExactly(new AlreadyReserved(first));
        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().usage().hourCount()).isZero();
        assertThat(stores.reservations().findActive(List.of(first.call().key().orElseThrow()), later))
                .containsValue(first);
    }

    @Test
    default void afterItsReservationEndedTheSameCallKeyIsANewRequest() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);

        Instant end = NOON.plus(TTL);
        ReservationRequest again = aReservationRequest(aCallTo("3105559876", "call-1"), end, FIRST);

        assertThat(confirmed(stores.reservations().confirm(List.of(again), end).decisions().getFirst()).id())
                .isEqualTo(again.id());
    }

    @Test
    default void retriesInOneBatchShareOneReservation() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST),
                        aReservationRequest(aCallTo("3105559876", "call-1"), NOON, SECOND)), NOON)
                .decisions();

        assertThat(answers.get(1)).isEqualTo(new AlreadyReserved(confirmed(answers.get(0))));
        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().usage().hourCount()).isZero();
    }

    @Test
    default void aRefusalIsNotRemembered() {
        Stores stores = stores(UTC);
        assertThat(
                stores.reservations()
                        .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON)), NOON)
                        .decisions())
                .containsExactly(new NoneAvailable());
        addAll(stores.callerIds(), NOON, FIRST);

        confirmed(stores.reservations()
                .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON)), NOON)
                .decisions()
                .getFirst());
    }

    @Test
    default void theSameCallIdToTwoDestinationsIsTwoCalls() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .search(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON),
                        aReservationRequest(aCallTo("3105559877", "call-1"), NOON)),
                        NOON)
                .decisions();

        assertThat(answers.stream().map(ReservationStores::confirmed).map(Reservation::number))
                .doesNotHaveDuplicates();
    }

    @Test
    default void theOutcomeOfARequestIsFoundByItsId() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest made = aReservationRequest(NOON, FIRST);
        ReservationRequest notMade = aReservationRequest(NOON, FIRST);
        Reservation reservation = confirmed(stores.reservations().confirm(List.of(made), NOON).decisions().getFirst());

        Decisions outcome = stores.reservations().findOutcome(List.of(notMade, made), NOON);

        assertThat(outcome.decisions()).containsExactly(new Conflict(), new Decision.Confirmed(reservation));
        assertThat(outcome.rows()).anySatisfy(row -> assertThat(row.isReservedBy(made.id(), NOON)).isTrue());
    }

    @Test
    default void oneRequestIsReservedOnce() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        addAll(stores.callerIds(), NOON, SECOND);
        ReservationRequest request = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(request), NOON);

        assertThatThrownBy(() -> stores.reservations()
                .confirm(List.of(request.withCandidates(List.of(SECOND))), NOON))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(stores.callerIds().find(SECOND).orElseThrow().callerId().isAvailableAt(NOON)).isTrue();
        assertThat(stores.reservations().findOutcome(List.of(request), NOON).decisions()).singleElement()
                .isInstanceOf(Decision.Confirmed.class);
    }

    @Test
    default void aReservationThatEndedIsNoOutcome() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest request = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(request), NOON);
        stores.reservations().release(List.of(new ReleaseRequest.ByAllocation(request.id(), HangupInfo.UNKNOWN)), NOON);

        assertThat(stores.reservations().findOutcome(List.of(request), NOON).decisions())
                .containsExactly(new Conflict());
    }
}
