// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.ReservationStores.confirmed;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.Test;

/** How {@link Reservations} end. */
public interface ReleaseContract extends ReservationStores {
    @Test
    default void aReleasedNumberIsFreeAtOnceAndItsUseStillCounts() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);

        Instant hangUp = NOON.plusSeconds(20);
        assertThat(release(stores, "call-1", Optional.empty(), hangUp)).containsExactly(FIRST);

        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isEqualTo(1);
        confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(hangUp, FIRST)), hangUp)
                .decisions()
                .getFirst());
    }

    @Test
    default void aLateHangUpFreesNobodyElsesNumber() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST)), NOON);
        Instant later = NOON.plus(TTL);
        stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559877", "call-2"), later, FIRST)), later);

        assertThat(release(stores, "call-1", Optional.empty(), later.plusSeconds(1))).isEmpty();

        Instant after = later.plusSeconds(2);
        assertThat(stores.reservations().confirm(List.of(aReservationRequest(after, FIRST)), after).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    default void aCallIdThatNamesTwoReservationsReleasesOnlyTheOneToItsDestination() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST, SECOND);
        stores.reservations()
                .confirm(List.of(aReservationRequest(aCallTo("3105559876", "call-1"), NOON, FIRST),
                        aReservationRequest(aCallTo("3105559877", "call-1"), NOON, SECOND)), NOON);

        assertThat(release(stores, "call-1", Optional.empty(), NOON)).isEmpty();
        assertThat(release(stores, "call-1", Optional.of("3105559877"), NOON)).containsExactly(SECOND);
        assertThat(release(stores, "call-1", Optional.empty(), NOON)).containsExactly(FIRST);
    }

    @Test
    default void anOperatorReleasesANumberWhoeverHoldsIt() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);

        ReleaseRequest release = new ReleaseRequest.ByNumber(FIRST, SOMEBODY);

        assertThat(stores.reservations().release(List.of(release, release), NOON.plusSeconds(1)).freed().getFirst())
                .containsExactly(FIRST);
        assertThat(stores.reservations().release(List.of(release), NOON.plusSeconds(2)).freed())
                .containsExactly(List.of());
    }

    @Test
    default void anOperatorTakesANumberFromTheCallThatWasSeenAndFromNoOther() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        ReservationRequest seen = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(seen), NOON);
        stores.reservations().release(List.of(new ReleaseRequest.ByAllocation(seen.id(), HangupInfo.UNKNOWN)), NOON);
        ReservationRequest next = aReservationRequest(NOON, FIRST);
        stores.reservations().confirm(List.of(next), NOON);

        assertThat(stores.reservations()
                .release(List.of(new ReleaseRequest.ByNumber(FIRST, SOMEBODY, Optional.of(seen.id()))), NOON)
                .freed()).containsExactly(List.of());
        assertThat(stores.reservations()
                .release(List.of(new ReleaseRequest.ByNumber(FIRST, SOMEBODY, Optional.of(next.id()))), NOON)
                .freed()).containsExactly(List.of(FIRST));
    }

    private static List<CallerIdNumber> release(Stores stores, String callId, Optional<String> to, Instant now) {
        ReleaseRequest release = new ReleaseRequest.ByCall(new CallId(callId), to.map(Destination::parse),
                new HangupInfo(Optional.of("ANSWER"), Optional.of("16")));
        return stores.reservations().release(List.of(release), now).freed().getFirst();
    }
}
