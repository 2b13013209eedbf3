// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.CallHistoryViews.hangUp;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.addAll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.EndedCall;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** How the ends of calls are recorded, as {@link CallHistory} shows them. */
public interface CallEndContract extends CallHistoryViews {
    @Test
    default void theHangUpOfACallThatOutlastedItsReservationIsKeptAndReleasesNothing() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation earlier = views.reserve(ONE, "call-1", NOON);
        Instant late = earlier.reservedUntil().plus(Duration.ofDays(29));
        Reservation next = views.reserve(ONE, "call-2", late);
        CallerId held = views.callerIds().find(ONE).orElseThrow().callerId();

        Releases releases = views.reservations().release(List.of(hangUp("call-1", ANSWERED)), late);

        CallEnd end = new CallEnd(late, ANSWERED, CallOutcome.ANSWERED);
        assertThat(releases.freed()).containsExactly(List.of());
        assertThat(releases.ended()).containsExactly(new EndedCall(ONE, end));
        assertThat(views.history().findAllocation(earlier.id()))
                .contains(new AllocationRecord(earlier, NOON, Optional.empty(), Optional.of(end)));
        assertThat(views.history().activeReservations(Optional.empty(), 10, late))
                .extracting(AllocationRecord::reservation)
                .containsExactly(next);
        assertThat(views.callerIds().find(ONE).orElseThrow().callerId()).isEqualTo(held);
    }

    @Test
    default void theFirstReportOfAHangUpCountsAndASecondOneChangesNothing() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        Instant late = reservation.reservedUntil();
        HangupInfo busy = new HangupInfo(Optional.of("BUSY"), Optional.empty());

        Releases first = views.reservations()
                .release(List.of(hangUp("call-1", HangupInfo.UNKNOWN), hangUp("call-1", ANSWERED)), late);
        Releases second = views.reservations()
                .release(List.of(hangUp("call-1", "3105559876", busy)), late.plusSeconds(9));

        CallEnd end = new CallEnd(late, HangupInfo.UNKNOWN, CallOutcome.ENDED);
        assertThat(first.ended()).containsExactly(new EndedCall(ONE, end));
        assertThat(second.ended()).isEmpty();
        assertThat(views.history().findAllocation(reservation.id()))
                .contains(new AllocationRecord(reservation, NOON, Optional.empty(), Optional.of(end)));
    }

    @Test
    default void anEndIsReportedOnceHoweverManyReportItTogether() throws Exception {
        Views views = views();
        addAll(views.callerIds(), NOON.minus(TTL), ONE, TWO);
        Instant late = views.reserve(ONE, "outlasted", NOON.minus(TTL)).reservedUntil();
        views.reserve(TWO, "in-time", NOON);
        List<ReleaseRequest> both = List.of(hangUp("outlasted", ANSWERED), hangUp("in-time", ANSWERED));
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<Releases>> reports = Stream.generate(() -> (Callable<Releases>) () -> {
            start.await();
            return views.reservations().release(both, late);
        }).limit(start.getParties()).toList();

        List<Releases> releases = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(start.getParties())) {
            for (Future<Releases> release : callers.invokeAll(reports)) {
                releases.add(release.get());
            }
        }

        assertThat(releases).flatExtracting(Releases::ended)
                .extracting(EndedCall::number)
                .containsExactlyInAnyOrder(ONE, TWO);
        assertThat(releases).flatExtracting(Releases::freed).filteredOn(freed -> !freed.isEmpty()).hasSize(1);
    }

    @Test
    default void theHangUpIsKeptEvenIfAnOperatorReleasedTheNumberBefore() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        HangupInfo hangup = new HangupInfo(Optional.of("BUSY"), Optional.empty());

        Releases taken = views.reservations()
                .release(List.of(new ReleaseRequest.ByNumber(ONE, SOMEBODY)), NOON.plusSeconds(1));
        assertThat(views.history().findAllocation(reservation.id()))
                .contains(new AllocationRecord(reservation, NOON, Optional.of(NOON.plusSeconds(1)), Optional.empty()));
        Releases hungUp = views.reservations().release(List.of(hangUp("call-1", hangup)), NOON.plusSeconds(9));

        CallEnd end = new CallEnd(NOON.plusSeconds(9), hangup, CallOutcome.BUSY);
        assertThat(taken.ended()).isEmpty();
        assertThat(hungUp.ended()).containsExactly(new EndedCall(ONE, end));
        assertThat(views.history().findAllocation(reservation.id())).contains(
                new AllocationRecord(reservation, NOON, Optional.of(NOON.plusSeconds(1)), Optional.of(end)));
    }
}
