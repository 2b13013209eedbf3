// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.Test;

/** The contract of every {@link RetentionStore} implementation. */
public interface RetentionStoreContract {
    CallerIdNumber ONE = number("2125550001");

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that fill it, the port that purges it, and those that show what is left. */
    record Views(CallerIds callerIds, Reservations reservations, RequestAppender requests, RetentionStore retention,
            CallHistory history, Traffic traffic) {
        AllocationId reserve(String callId, Instant now) {
            ReservationRequest request = aReservationRequest(aCallTo("3105559876", callId), now, ONE);
            reservations.confirm(List.of(request), now);
            return request.id();
        }

        /** The calls whose end was recorded. */
        List<EndedCall> hangUp(String callId, Instant now) {
            return reservations.release(List.of(new ReleaseRequest.ByCall(new CallId(callId),
                    Optional.of(Destination.parse("3105559876")), HangupInfo.UNKNOWN)), now).ended();
        }
    }

    @Test
    default void historyThatEndedBeforeIsPurgedAndLaterHistoryStays() {
        Views views = views();
        Instant later = NOON.plus(Duration.ofDays(3));
        Instant before = NOON.plus(Duration.ofDays(1));
        addAll(views.callerIds(), NOON, ONE);
        AllocationId old = views.reserve("old", NOON);
        AllocationId recent = views.reserve("recent", later);
        views.requests()
                .append(RequestLogEntries.refused(NOON, RequestOutcome.NONE_AVAILABLE),
                        RequestLogEntries.refused(later, RequestOutcome.NONE_AVAILABLE));

        assertThat(views.retention().purgeHistory(before, 100)).isPositive();

        assertThat(views.history().findAllocation(old)).isEmpty();
        assertThat(views.history().findAllocation(recent)).isPresent();
        assertThat(views.history().page(RequestLogQuery.latest(Optional.empty(), 10))).extracting(RequestLogRecord::at)
                .containsExactly(later);
        assertThat(views.traffic().minutes(NOON, later.plusSeconds(60))).extracting(TrafficMinute::startsAt)
                .containsExactly(later);
        assertThat(views.traffic().lastHourByCampaign(NOON)).isEmpty();
        assertThat(views.traffic().lastHourByCampaign(later)).isNotEmpty();
        assertThat(views.callerIds().find(ONE)).isPresent();
        assertThat(views.retention().purgeHistory(before, 100)).isZero();
    }

    @Test
    default void aReservationThatHasNotEndedIsNotPurged() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        AllocationId active = views.reserve("call-1", NOON);
        Instant end = NOON.plus(TTL);

        assertThat(views.retention().purgeHistory(end, 10)).isZero();

        assertThat(views.history().activeReservations(Optional.empty(), 10, end.minusMillis(1)))
                .extracting(record -> record.reservation().id())
                .containsExactly(active);
        assertThat(views.retention().purgeHistory(end.plusMillis(1), 10)).isEqualTo(1);
    }

    @Test
    default void theHangUpOfACallIsTakenAsLongAsTheCallIsKept() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        AllocationId call = views.reserve("call-1", NOON);
        Instant late = NOON.plus(Duration.ofDays(30));

        assertThat(views.retention().purgeHistory(NOON, 10)).isZero();
        assertThat(views.hangUp("call-1", late)).hasSize(1);

        assertThat(views.history().findAllocation(call).flatMap(AllocationRecord::end)).isPresent();
        assertThat(views.retention().purgeHistory(late, 10)).isEqualTo(1);
        assertThat(views.hangUp("call-1", late)).isEmpty();
    }

    @Test
    default void aCallKeyIsKeptForTheReservationThatHasTakenItOver() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        views.reserve("call-1", NOON);
        Instant later = NOON.plus(Duration.ofDays(1));
        views.reserve("call-1", later);

        assertThat(views.retention().purgeHistory(later, 10)).isEqualTo(1);

        assertThat(views.hangUp("call-1", later.plus(TTL))).hasSize(1);
    }

    @Test
    default void aPurgeDeletesAtMostItsLimit() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        views.reserve("first", NOON);
        views.reserve("second", NOON.plusSeconds(600));
        Instant later = NOON.plus(Duration.ofDays(1));
        RetentionStore retention = views.retention();

        assertThat(List.of(retention.purgeHistory(later, 1), retention.purgeHistory(later, 1),
                retention.purgeHistory(later, 1))).containsExactly(1, 1, 0);
    }
}
