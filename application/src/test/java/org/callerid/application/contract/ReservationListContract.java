// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.CallHistoryViews.hangUp;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.addAll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The reservations of every {@link CallHistory} implementation. */
public interface ReservationListContract extends CallHistoryViews {
    @Test
    default void holdTimesEndWithTheReleaseOrTheTerm() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        assertThat(views.history().meanHoldTime(10, NOON)).isEmpty();
        views.reserve(ONE, "released", NOON);
        views.reservations().release(List.of(hangUp("released", HangupInfo.UNKNOWN)), NOON.plusSeconds(20));
        Reservation expired = views.reserve(TWO, "expired", NOON.plusSeconds(1));
        Instant late = expired.reservedUntil().plusSeconds(7);
        views.reservations().release(List.of(hangUp("expired", HangupInfo.UNKNOWN)), late);
        views.reserve(TWO, "still-held", late);
        CallHistory history = views.history();

        assertThat(history.meanHoldTime(10, NOON.plus(TTL).minusMillis(1))).isEmpty();
        assertThat(history.meanHoldTime(10, NOON.plus(TTL))).contains(Duration.ofSeconds(20));
        assertThat(history.meanHoldTime(10, late)).contains(Duration.ofSeconds(20).plus(TTL).dividedBy(2));
        assertThat(history.meanHoldTime(1, late)).contains(TTL);
    }

    @Test
    default void activeReservationsComeInTheOrderInWhichTheyWereMade() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        AllocationId first = views.reserve(TWO, "call-1", NOON).id();
        AllocationId second = views.reserve(ONE, "call-2", NOON.plusSeconds(1)).id();
        Instant end = NOON.plus(TTL);

        assertThat(active(views.history(), Optional.empty(), end.minusMillis(1))).containsExactly(first, second);
        assertThat(active(views.history(), Optional.of(first), end.minusMillis(1))).containsExactly(second);
        assertThat(active(views.history(), Optional.empty(), end)).containsExactly(second);
    }

    private static List<AllocationId> active(CallHistory history, Optional<AllocationId> after, Instant now) {
        return history.activeReservations(after, 10, now).stream().map(record -> record.reservation().id()).toList();
    }
}
