// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.model.RequestOutcome.INVALID;
import static org.callerid.application.model.RequestOutcome.NONE_AVAILABLE;
import static org.callerid.application.model.RequestOutcome.RATE_LIMITED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CallHistory} implementation. */
public interface CallHistoryContract {
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("2125550002");
    RequestLogQuery ALL = RequestLogQuery.latest(Optional.empty(), 10);

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that record calls and the port that reads them. */
    record Views(CallerIds callerIds, Reservations reservations, RequestAppender requests, CallHistory history) {
        Reservation reserve(CallerIdNumber number, String callId, Instant now) {
            ReservationRequest request = aReservationRequest(aCallTo("3105559876", callId), now, number);
            return ((Confirmed) reservations.confirm(List.of(request), now).decisions().getFirst()).reservation();
        }
    }

    @Test
    default void aRequestLeadsToItsAllocationAndTellsHowItEnded() {
        Views views = views();
        Instant added = NOON.minusSeconds(7);
        addAll(views.callerIds(), added, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        RequestLogEntry entry = RequestLogEntries.allocated(reservation);
        views.requests().append(entry);
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"));
        views.reservations().release(List.of(hangUp("call-1", hangup)), NOON.plusSeconds(20));

        RequestLogRecord request = views.history().page(ALL).getFirst();

        assertThat(request.callerId()).contains(ONE);
        assertThat(request.duration()).isEqualTo(entry.duration());
        assertThat(request.allocation().flatMap(views.history()::findAllocation))
                .contains(new AllocationRecord(reservation, added, Optional.of(NOON.plusSeconds(20)), hangup));
    }

    @Test
    default void theHangUpOfACallThatOutlastedItsReservationIsKeptAndReleasesNothing() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation earlier = views.reserve(ONE, "call-1", NOON);
        Instant late = earlier.reservedUntil().plusSeconds(3);
        Reservation next = views.reserve(ONE, "call-2", late);
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"));

        assertThat(views.reservations().release(List.of(hangUp("call-1", hangup)), late).freed())
                .containsExactly(List.of());

        assertThat(views.history().findAllocation(earlier.id()).orElseThrow())
                .isEqualTo(new AllocationRecord(earlier, NOON, Optional.of(late), hangup));
        assertThat(views.history().activeReservations(Optional.empty(), 10, late))
                .extracting(AllocationRecord::reservation)
                .containsExactly(next);
    }

    @Test
    default void theHangUpIsKeptEvenIfAnOperatorReleasedTheNumberBefore() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        HangupInfo hangup = new HangupInfo(Optional.of("BUSY"), Optional.empty());

        views.reservations().release(List.of(new ReleaseRequest.ByNumber(ONE, SOMEBODY)), NOON.plusSeconds(1));
        views.reservations().release(List.of(hangUp("call-1", hangup)), NOON.plusSeconds(9));

        assertThat(views.history().findAllocation(reservation.id()).orElseThrow())
                .isEqualTo(new AllocationRecord(reservation, NOON, Optional.of(NOON.plusSeconds(1)), hangup));
    }

    @Test
    default void requestsAreFoundByEveryCriterionLatestFirst() {
        Views views = views();
        views.requests()
                .append(RequestLogEntries.refused(NOON, NONE_AVAILABLE), RequestLogEntries.refused(NOON, RATE_LIMITED),
                        RequestLogEntries.refused(NOON.plusSeconds(1), NONE_AVAILABLE),
                        RequestLogEntries.invalid(NOON));
        CallHistory history = views.history();

        List<RequestLogRecord> all = history.page(ALL);
        assertThat(all).extracting(RequestLogRecord::outcome)
                .containsExactly(NONE_AVAILABLE, INVALID, RATE_LIMITED, NONE_AVAILABLE);
        assertThat(history.page(query(Optional.of(NONE_AVAILABLE), Optional.empty(), Optional.empty()))).hasSize(2);
        assertThat(history.page(query(Optional.empty(), Optional.of(NOON), Optional.of(NOON.plusSeconds(1)))))
                .hasSize(3);
        assertThat(history.page(RequestLogQuery.latest(Optional.of(ONE), 10))).isEmpty();
        assertThat(history.page(new RequestLogQuery(Optional.empty(), all.getFirst().campaign().map(Campaign::name),
                all.getFirst().agent().map(Agent::name), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(all.get(1).cursor()), 1)))
                .containsExactly(all.get(2));
    }

    @Test
    default void aNameIsFoundByPartIfNoRequestHasExactlyThatName() {
        Views views = views();
        views.requests()
                .append(requestOf("SOLAR_CA", "agent042"), requestOf("SOLAR", "agent043"), requestOf("ROOFS", ""));
        CallHistory history = views.history();

        assertThat(history.page(query(Optional.of("SOLAR"), Optional.empty()))).hasSize(1);
        assertThat(history.page(query(Optional.of("solar"), Optional.empty()))).hasSize(2);
        assertThat(history.page(query(Optional.of("SOLAR_CA"), Optional.of("42")))).hasSize(1);
        assertThat(history.page(query(Optional.of("o"), Optional.of("AGENT")))).hasSize(2);
        assertThat(history.page(query(Optional.of("wind"), Optional.empty()))).isEmpty();
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

    private static ReleaseRequest hangUp(String callId, HangupInfo hangup) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(), hangup);
    }

    private static RequestLogQuery query(Optional<RequestOutcome> outcome, Optional<Instant> from,
            Optional<Instant> to) {
        return new RequestLogQuery(Optional.empty(), Optional.empty(), Optional.empty(), outcome, from, to,
                Optional.empty(), 10);
    }

    private static RequestLogQuery query(Optional<String> campaign, Optional<String> agent) {
        return new RequestLogQuery(Optional.empty(), campaign, agent, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 10);
    }

    private static RequestLogEntry requestOf(String campaign, String agent) {
        Call call = aCallTo("3105559876");
        return RequestLogEntries.refused(NOON, NONE_AVAILABLE, new Call(call.destination(), new Campaign(campaign),
                new Agent(agent), call.callId(), call.callerCode()));
    }
}
