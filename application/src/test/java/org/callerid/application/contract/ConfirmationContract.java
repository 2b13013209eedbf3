// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.ReservationStores.confirmed;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.Decision.DeadlineExceeded;
import org.callerid.application.port.out.Reservations.Decision.NoneAvailable;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** Which numbers {@link Reservations} confirm. */
public interface ConfirmationContract extends ReservationStores {
    @Test
    default void anAvailableNumberIsReservedForACallForItsTerm() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest request = aReservationRequest(NOON, FIRST);

        Reservation reservation = confirmed(
                stores.reservations().confirm(List.of(request), NOON).decisions().getFirst());

        assertThat(reservation.id()).isEqualTo(request.id());
        assertThat(reservation.number()).isEqualTo(FIRST);
        assertThat(reservation.call()).isEqualTo(request.call());
        assertThat(reservation.ttl()).isEqualTo(TTL);
    }

    @Test
    default void aReservedNumberIsRefusedToASecondCall() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        Instant justBefore = NOON.plus(TTL).minusMillis(1);

        assertThat(
                stores.reservations().confirm(List.of(aReservationRequest(justBefore, FIRST)), justBefore).decisions())
                .containsExactly(new Conflict());
        assertThat(stores.reservations().search(List.of(aReservationRequest(justBefore)), justBefore).decisions())
                .containsExactly(new NoneAvailable());
    }

    @Test
    default void aNumberIsAvailableAtTheInstantItsReservationEnds() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        Instant end = NOON.plus(TTL);

        confirmed(stores.reservations().confirm(List.of(aReservationRequest(end, FIRST)), end).decisions().getFirst());
    }

    @Test
    default void twoRequestsOfOneBatchNeverGetTheSameNumber() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(NOON, FIRST, SECOND), aReservationRequest(NOON, FIRST, SECOND),
                        aReservationRequest(NOON, FIRST)), NOON)
                .decisions();

        assertThat(confirmed(answers.get(0)).number()).isEqualTo(FIRST);
        assertThat(confirmed(answers.get(1)).number()).isEqualTo(SECOND);
        assertThat(answers.get(2)).isEqualTo(new Conflict());
    }

    @Test
    default void oneBadRequestOfABatchLeavesTheOthersAlone() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);

        List<Decision> answers = stores.reservations()
                .confirm(List.of(aReservationRequest(NOON, number("8085550000")), aReservationRequest(NOON),
                        aReservationRequest(NOON, FIRST)), NOON)
                .decisions();

        assertThat(answers.subList(0, 2)).containsExactly(new Conflict(), new Conflict());
        confirmed(answers.get(2));
    }

    @Test
    default void anInactiveNumberIsNotGiven() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.callerIds().change(FIRST, CallerIdPatch.activation(false), auditStampAt(NOON));

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON).decisions())
                .containsExactly(new Conflict());
        assertThat(stores.reservations().search(List.of(aReservationRequest(NOON)), NOON).decisions())
                .containsExactly(new NoneAvailable());
    }

    @Test
    default void aSearchTakesTheLocalNumberFirstAndThenTheLongestFreeOfAll() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        addAll(stores.callerIds(), NOON.minusSeconds(1), SECOND);
        addAll(stores.callerIds(), NOON, LOCAL);

        List<Decision> answers = stores.reservations()
                .search(List.of(aReservationRequest(NOON), aReservationRequest(NOON), aReservationRequest(NOON),
                        aReservationRequest(NOON)), NOON)
                .decisions();

        assertThat(answers.subList(0, 3).stream().map(ReservationStores::confirmed).map(Reservation::number))
                .containsExactly(LOCAL, SECOND, FIRST);
        assertThat(answers.get(3)).isEqualTo(new NoneAvailable());
    }

    @Test
    default void nothingIsReservedAfterTheStoresClockPassedConfirmBy() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest stale = new ReservationRequest(anId(), aCallTo("3105559876"),
                POOLS.of(aCallTo("3105559876").destination()), List.of(FIRST),
                NOON.plus(TTL),
                Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(stores.reservations().confirm(List.of(stale), NOON).decisions())
                .containsExactly(new DeadlineExceeded());
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isZero();
    }
}
