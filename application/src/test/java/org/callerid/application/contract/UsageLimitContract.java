// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.ReservationStores.confirmed;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.auditStampAt;
import static org.callerid.application.fixture.Fixtures.limits;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Conflict;
import org.callerid.application.port.out.Reservations.Decision.NoneAvailable;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.Test;

/** How {@link Reservations} count uses. */
public interface UsageLimitContract extends ReservationStores {
    @Test
    default void aNumberAtItsHourlyLimitIsFreeAgainWithTheNextHour() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(2, 10), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);
        useAndRelease(stores, FIRST, NOON.plusSeconds(1));

        Instant lastOfTheHour = NOON.plus(Duration.ofHours(1)).minusMillis(1);
        Instant nextHour = NOON.plus(Duration.ofHours(1));

        assertThat(stores.reservations().search(List.of(aReservationRequest(lastOfTheHour)), lastOfTheHour).decisions())
                .containsExactly(new NoneAvailable());
        confirmed(
                stores.reservations().search(List.of(aReservationRequest(nextHour)), nextHour).decisions().getFirst());
    }

    @Test
    default void aNumberAtItsDailyLimitIsFreeAgainWithTheNextDay() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(10, 1), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);

        Instant nextHour = NOON.plus(Duration.ofHours(1));
        Instant midnight = NOON.plus(Duration.ofHours(12));

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(nextHour, FIRST)), nextHour).decisions())
                .containsExactly(new Conflict());
        confirmed(stores.reservations()
                .confirm(List.of(aReservationRequest(midnight, FIRST)), midnight)
                .decisions()
                .getFirst());
    }

    @Test
    default void aClockThatWentBackCountsOnInTheLaterHour() {
        Stores stores = stores(UTC);
        stores.callerIds().add(FIRST, limits(2, 10), DEFAULT_LIMIT, auditStampAt(NOON));
        useAndRelease(stores, FIRST, NOON);
        Instant back = NOON.minusSeconds(600);
        stores.reservations().confirm(List.of(aReservationRequest(back, FIRST)), back);
        useAndRelease(stores, FIRST, NOON.plusSeconds(1));

        Instant later = NOON.plusSeconds(1800);

        assertThat(stores.reservations().confirm(List.of(aReservationRequest(later, FIRST)), later).decisions())
                .containsExactly(new Conflict());
    }

    @Test
    default void anHourThatTheClocksRepeatIsCountedAsTwo() {
        Stores stores = stores(HistoriesContract.NEW_YORK);
        Instant oneBeforeTheTurn = Instant.parse("2100-11-07T05:07:00Z");
        Instant oneAfterTheTurn = Instant.parse("2100-11-07T06:07:00Z");
        stores.callerIds().add(FIRST, limits(1, 10), DEFAULT_LIMIT, auditStampAt(oneBeforeTheTurn));

        useAndRelease(stores, FIRST, oneBeforeTheTurn);

        Instant soonAfter = oneBeforeTheTurn.plusSeconds(60);
        assertThat(stores.reservations().confirm(List.of(aReservationRequest(soonAfter, FIRST)), soonAfter).decisions())
                .containsExactly(new Conflict());
        useAndRelease(stores, FIRST, oneAfterTheTurn);
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().dayCount()).isEqualTo(2);
    }

    @Test
    default void aDeletedNumberKeepsItsCountsAndItsReservationWhenItIsAddedAgain() {
        Stores stores = stores(UTC);
        addAll(stores.callerIds(), NOON, FIRST);
        stores.reservations().confirm(List.of(aReservationRequest(NOON, FIRST)), NOON);
        stores.callerIds().delete(FIRST, auditStampAt(NOON.plusSeconds(1)));
        addAll(stores.callerIds(), NOON.plusSeconds(2), FIRST);

        Instant later = NOON.plusSeconds(3);

        assertThat(stores.reservations().search(List.of(aReservationRequest(later)), later).decisions())
                .containsExactly(new NoneAvailable());
        assertThat(stores.callerIds().find(FIRST).orElseThrow().callerId().usage().hourCount()).isEqualTo(1);
    }

    private static void useAndRelease(Stores stores, CallerIdNumber number, Instant now) {
        confirmed(stores.reservations().confirm(List.of(aReservationRequest(now, number)), now).decisions().getFirst());
        stores.reservations().release(List.of(new ReleaseRequest.ByNumber(number, SOMEBODY)), now);
    }
}
