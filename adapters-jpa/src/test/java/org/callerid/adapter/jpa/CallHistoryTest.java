// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
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
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class CallHistoryTest {
    private static final CallerIdNumber ONE = number("2125550001");
    private static final CallerIdNumber TWO = number("2125550002");
    private static final RequestLogQuery ALL = new RequestLogQuery(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 10);

    @Test
    void aCallsStoryIsWhatWasPromisedWhyAndHowItEnded() {
        Database database = TestDatabase.POSTGRES.emptied();
        Instant listed = NOON.minusSeconds(7);
        addAll(new JpaCallerIds(database), listed, ONE);
        Reservation reservation = reserve(database, ONE, "call-1", NOON);
        note(database,
                new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "200", RequestOutcome.SUCCEEDED,
                        Duration.ofMillis(3), Optional.of(reservation.call()),
                        Optional.of(reservation)));
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"));
        new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC)).release(
                List.of(new ReleaseRequest.ByCall(new CallId("call-1"), Optional.empty(), hangup)),
                NOON.plusSeconds(20));
        JpaCallHistory history = new JpaCallHistory(database);

        RequestLogRecord request = history.page(ALL).getFirst();

        assertThat(request.callerId()).contains(ONE);
        assertThat(request.duration()).isEqualTo(Duration.ofMillis(3));
        assertThat(request.allocation().flatMap(history::findAllocation))
                .contains(new AllocationRecord(reservation, listed, Optional.of(NOON.plusSeconds(20)), hangup));
    }

    @Test
    void theEndOfACallThatOutlastedItsReservationIsKeptAndFreesNothing() {
        Database database = TestDatabase.POSTGRES.emptied();
        addAll(new JpaCallerIds(database), NOON, ONE);
        Reservation earlier = reserve(database, ONE, "call-1", NOON);
        Instant late = earlier.reservedUntil().plusSeconds(3);
        Reservation next = reserve(database, ONE, "call-2", late);
        JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"));

        assertThat(reservations
                .release(List.of(new ReleaseRequest.ByCall(new CallId("call-1"), Optional.empty(), hangup)), late)
                .freed()).containsExactly(List.of());

        JpaCallHistory history = new JpaCallHistory(database);
        assertThat(history.findAllocation(earlier.id()).orElseThrow())
                .isEqualTo(new AllocationRecord(earlier, NOON, Optional.of(late), hangup));
        assertThat(history.activeReservations(Optional.empty(), 10, late)).extracting(AllocationRecord::reservation)
                .containsExactly(next);
    }

    @Test
    void howACallEndedIsKeptWhenAnOperatorHadTakenItsNumber() {
        Database database = TestDatabase.POSTGRES.emptied();
        addAll(new JpaCallerIds(database), NOON, ONE);
        Reservation reservation = reserve(database, ONE, "call-1", NOON);
        JpaReservations reservations = new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC));
        HangupInfo hangup = new HangupInfo(Optional.of("BUSY"), Optional.empty());

        reservations.release(List.of(new ReleaseRequest.ByNumber(ONE, SOMEBODY)), NOON.plusSeconds(1));
        reservations.release(List.of(new ReleaseRequest.ByCall(new CallId("call-1"), Optional.empty(), hangup)),
                NOON.plusSeconds(9));

        assertThat(new JpaCallHistory(database).findAllocation(reservation.id()).orElseThrow())
                .isEqualTo(new AllocationRecord(reservation, NOON, Optional.of(NOON.plusSeconds(1)), hangup));
    }

    @Test
    void requestsAreFoundByWhatIsKnownOfThem() {
        Database database = TestDatabase.POSTGRES.emptied();
        note(database, refused(NOON, RequestOutcome.NONE_AVAILABLE), refused(NOON, RequestOutcome.RATE_LIMITED),
                refused(NOON.plusSeconds(1), RequestOutcome.NONE_AVAILABLE), unusable(NOON));
        JpaCallHistory history = new JpaCallHistory(database);

        List<RequestLogRecord> all = history.page(ALL);
        assertThat(all).extracting(RequestLogRecord::outcome)
                .containsExactly(RequestOutcome.NONE_AVAILABLE, RequestOutcome.INVALID, RequestOutcome.RATE_LIMITED,
                        RequestOutcome.NONE_AVAILABLE);
        assertThat(history.page(with(Optional.of(RequestOutcome.NONE_AVAILABLE), Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(history.page(with(Optional.empty(), Optional.of(NOON), Optional.of(NOON.plusSeconds(1)))))
                .hasSize(3);
        assertThat(history
                .page(new RequestLogQuery(Optional.of(ONE), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), 10)))
                .isEmpty();
        assertThat(history.page(new RequestLogQuery(Optional.empty(), all.getFirst().campaign().map(Campaign::name),
                all.getFirst().agent().map(Agent::name), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(all.get(1).cursor()), 1)))
                .containsExactly(all.get(2));
    }

    @Test
    void aNameIsFoundByPartIfThereIsNoSuchNameItself() {
        Database database = TestDatabase.POSTGRES.emptied();
        note(database, refusedOf("SOLAR_CA", "agent042"), refusedOf("SOLAR", "agent043"), refusedOf("ROOFS", ""));
        JpaCallHistory history = new JpaCallHistory(database);

        assertThat(history.page(named(Optional.of("SOLAR"), Optional.empty()))).hasSize(1);
        assertThat(history.page(named(Optional.of("solar"), Optional.empty()))).hasSize(2);
        assertThat(history.page(named(Optional.of("SOLAR_CA"), Optional.of("42")))).hasSize(1);
        assertThat(history.page(named(Optional.of("o"), Optional.of("AGENT")))).hasSize(2);
        assertThat(history.page(named(Optional.of("wind"), Optional.empty()))).isEmpty();
    }

    @Test
    void liveReservationsComeInTheOrderInWhichTheyWereMade() {
        Database database = TestDatabase.POSTGRES.emptied();
        addAll(new JpaCallerIds(database), NOON, ONE, TWO);
        Reservation second = reserve(database, TWO, "call-1", NOON);
        Reservation first = reserve(database, ONE, "call-2", NOON.plusSeconds(1));
        JpaCallHistory history = new JpaCallHistory(database);
        Instant end = NOON.plus(TTL);

        assertThat(live(history, Optional.empty(), end.minusMillis(1))).containsExactly(second.id(), first.id());
        assertThat(live(history, Optional.of(second.id()), end.minusMillis(1))).containsExactly(first.id());
        assertThat(live(history, Optional.empty(), end)).containsExactly(first.id());
    }

    private static List<AllocationId> live(JpaCallHistory history, Optional<AllocationId> after, Instant now) {
        return history.activeReservations(after, 10, now).stream().map(record -> record.reservation().id()).toList();
    }

    private static RequestLogQuery with(Optional<RequestOutcome> outcome, Optional<Instant> from,
            Optional<Instant> to) {
        return new RequestLogQuery(Optional.empty(), Optional.empty(), Optional.empty(), outcome, from, to,
                Optional.empty(), 10);
    }

    private static RequestLogQuery named(Optional<String> campaign, Optional<String> agent) {
        return new RequestLogQuery(Optional.empty(), campaign, agent, Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), 10);
    }

    private static RequestLogEntry refusedOf(String campaign, String agent) {
        Call call = aCallTo("3105559876");
        return new RequestLogEntry(NOON, RequestType.ALLOCATION, "GET /next-cid", "503", RequestOutcome.NONE_AVAILABLE,
                Duration.ofMillis(2),
                Optional.of(new Call(call.destination(), new Campaign(campaign), new Agent(agent), call.callId(),
                        call.callerCode())),
                Optional.empty());
    }

    private static Reservation reserve(Database database, CallerIdNumber number, String callId, Instant now) {
        ReservationRequest request = aReservationRequest(aCallTo("3105559876", callId), now, number);
        return ((Confirmed) new JpaReservations(database, new UsageCalendar(ZoneOffset.UTC))
                .confirm(List.of(request), now)
                .decisions()
                .getFirst()).reservation();
    }

    private static void note(Database database, RequestLogEntry... entries) {
        try (JpaRequestLog log = new JpaRequestLog(database)) {
            List.of(entries).forEach(log::append);
        }
    }

    private static RequestLogEntry refused(Instant at, RequestOutcome outcome) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "503", outcome, Duration.ofMillis(2),
                Optional.of(aCallTo("3105559876")),
                Optional.empty());
    }

    private static RequestLogEntry unusable(Instant at) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "422", RequestOutcome.INVALID,
                Duration.ofMillis(2), Optional.empty(), Optional.empty());
    }
}
