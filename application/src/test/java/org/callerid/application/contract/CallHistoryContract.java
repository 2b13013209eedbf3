// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.CallCriteriaFixtures.destination;
import static org.callerid.application.fixture.CallCriteriaFixtures.names;
import static org.callerid.application.fixture.CallCriteriaFixtures.period;
import static org.callerid.application.fixture.CallCriteriaFixtures.reference;
import static org.callerid.application.fixture.CallCriteriaFixtures.result;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.fixture.Fixtures.number;
import static org.callerid.application.model.RequestOutcome.INVALID;
import static org.callerid.application.model.RequestOutcome.NONE_AVAILABLE;
import static org.callerid.application.model.RequestOutcome.RATE_LIMITED;
import static org.callerid.application.model.RequestOutcome.SUCCEEDED;

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
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.DestinationPrefix;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The contract of every {@link CallHistory} implementation. */
public interface CallHistoryContract {
    CallerIdNumber ONE = number("2125550001");
    CallerIdNumber TWO = number("2125550002");
    HangupInfo ANSWERED = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"), Optional.of(Duration.ofSeconds(40)),
            Optional.of("SIP 200 OK"));
    CallQuery ALL_CALLS = CallQuery.latest(CallCriteria.ANY, 10);
    RequestLogQuery ALL = RequestLogQuery.latest(Optional.empty(), 10);

    /** Views of an empty store. */
    Views views();

    /** One store, through the ports that record calls and the port that reads them. */
    record Views(CallerIds callerIds, Reservations reservations, RequestAppender requests, CallHistory history) {
        Reservation reserve(CallerIdNumber number, String callId, Instant now) {
            return reserve(number, aCallTo("3105559876", callId), now);
        }

        Reservation reserve(CallerIdNumber number, Call call, Instant now) {
            ReservationRequest request = aReservationRequest(call, now, number);
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
        HangupInfo hangup = new HangupInfo(Optional.of("BUSY"), Optional.of("21"), Optional.of(Duration.ZERO),
                Optional.of("SIP 603 Network Blocked"));
        Instant end = NOON.plusSeconds(20);
        views.reservations().release(List.of(hangUp("call-1", hangup)), end);

        RequestLogRecord request = views.history().page(ALL).getFirst();

        assertThat(request.callerId()).contains(ONE);
        assertThat(request.duration()).isEqualTo(entry.duration());
        assertThat(request.allocation().flatMap(views.history()::findAllocation))
                .contains(new AllocationRecord(reservation, added, Optional.of(end),
                        Optional.of(new CallEnd(end, hangup, CallOutcome.BLOCKED))));
    }

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
    default void aCallIsListedWithItsReservationAndItsEnd() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        views.requests().append(RequestLogEntries.allocated(reservation));
        HangupInfo hangup = new HangupInfo(Optional.of("ANSWER"), Optional.of("16"));
        views.reservations().release(List.of(hangUp("call-1", hangup)), NOON.plusSeconds(20));

        CallRecord call = views.history().calls(ALL_CALLS, NOON.plusSeconds(21)).records().getFirst();
        assertThat(call.allocation()).isEqualTo(views.history().findAllocation(reservation.id())).isPresent();
        assertThat(call.request()).isEqualTo(views.history().page(ALL).getFirst());
        assertThat(call.request().callId()).contains(new CallId("call-1"));
        assertThat(call.result(NOON.plusSeconds(21))).isEqualTo(new CallResult.Placed(CallOutcome.ANSWERED));
        assertThat(views.history().findCall(call.request().id())).contains(call);
    }

    @Test
    default void aRepeatedRequestIsOneCall() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        Reservation first = views.reserve(ONE, "call-1", NOON);
        Reservation second = views.reserve(TWO, "call-2", NOON.plusSeconds(1));
        views.requests()
                .append(RequestLogEntries.repeated(NOON.minusMillis(200), first),
                        RequestLogEntries.repeated(NOON.minusMillis(200), first),
                        RequestLogEntries.allocated(second),
                        RequestLogEntries.repeated(NOON.plusSeconds(200), first));

        assertThat(views.history().calls(ALL_CALLS, NOON).records()).extracting(call -> call.request().at())
                .containsExactly(second.reservedAt(), NOON.minusMillis(200));
    }

    @Test
    default void callsThatGotNoNumberAreListedAndOtherRequestsAreNot() {
        Views views = views();
        views.requests()
                .append(RequestLogEntries.refused(NOON, NONE_AVAILABLE),
                        RequestLogEntries.invalid(NOON.plusSeconds(1)),
                        RequestLogEntries.statistics(NOON.plusSeconds(2)));

        assertThat(views.history().calls(ALL_CALLS, NOON).records()).extracting(call -> call.result(NOON))
                .containsExactly(new CallResult.Requested(INVALID), new CallResult.Requested(NONE_AVAILABLE));
        long statistics = views.history().page(ALL).getFirst().id();
        assertThat(views.history().findCall(statistics)).isEmpty();
        assertThat(views.history().findCall(statistics + 1_000_000)).isEmpty();
    }

    @Test
    default void callsAreFoundByEveryCriterion() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        views.requests()
                .append(RequestLogEntries.allocated(views.reserve(ONE, aCall("2135550142", "A", "ann", "id-1", "V1"),
                        NOON)),
                        RequestLogEntries.allocated(views.reserve(TWO, aCall("2135559999", "B", "ben", "id-2", "V2"),
                                NOON.plusSeconds(1))),
                        RequestLogEntries.refused(NOON.plusSeconds(2), RATE_LIMITED,
                                aCall("3105550142", "B", "ben", "V2", "V3")));
        CallHistory history = views.history();

        assertThat(found(history, destination("2135550142"))).containsExactly("id-1");
        assertThat(found(history, destination("213555"))).containsExactly("id-2", "id-1");
        assertThat(found(history, destination("2136"))).isEmpty();
        assertThat(found(history, reference("id-2"))).containsExactly("id-2");
        assertThat(found(history, reference("V1"))).containsExactly("id-1");
        assertThat(found(history, reference("V2"))).containsExactly("V2", "id-2");
        assertThat(found(history, CallCriteria.of(TWO))).containsExactly("id-2");
        assertThat(found(history, names(Optional.of("b"), Optional.empty()))).containsExactly("V2", "id-2");
        assertThat(found(history, names(Optional.of("B"), Optional.of("ANN")))).isEmpty();
        assertThat(found(history, result(new CallResult.Requested(RATE_LIMITED)))).containsExactly("V2");
        assertThat(found(history, result(new CallResult.Requested(SUCCEEDED)))).containsExactly("id-2", "id-1");
        assertThat(found(history, period(NOON, NOON.plusSeconds(1)))).containsExactly("id-1");
        assertThat(found(history, new CallCriteria(Optional.of(new DestinationPrefix("21")), Optional.empty(),
                Optional.of(ONE), Optional.of("A"), Optional.of("ann"),
                Optional.of(new CallResult.Placed(CallOutcome.IN_CALL)), Optional.of(NOON), Optional.empty())))
                .containsExactly("id-1");
    }

    @Test
    default void callsAreFoundByHowTheyWentOnAsTheDomainSays() {
        Views views = views();
        List<HangupInfo> ends = List.of(hungUp("ANSWER", "16", 40), hungUp("ANSWER", "16", 2),
                hungUp("NOANSWER", "0", 0), hungUp("BUSY", "17", 0), hungUp("BUSY", "21", 0),
                new HangupInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("SIP 608 Rejected")),
                hungUp("CANCEL", "16", 0), hungUp("CHANUNAVAIL", "1", 0), hungUp("CONGESTION", "34", 0),
                hungUp("DONTCALL", "16", 0), HangupInfo.UNKNOWN);
        CallerIdNumber[] numbers = newYorkNumbers(ends.size() + 3);
        addAll(views.callerIds(), NOON.minus(TTL), numbers);
        Instant now = NOON.plusSeconds(60);
        for (int i = 0; i < numbers.length; i++) {
            Instant at = i == 0 ? now.minus(TTL) : NOON.plusSeconds(i);
            views.requests().append(RequestLogEntries.allocated(views.reserve(numbers[i], "call-" + i, at)));
        }
        for (int i = 0; i < ends.size(); i++) {
            views.reservations().release(List.of(hangUp("call-" + (i + 3), ends.get(i))), now);
        }
        views.reservations().release(List.of(new ReleaseRequest.ByNumber(numbers[2], SOMEBODY)), now);
        List<CallRecord> all = views.history().calls(CallQuery.latest(CallCriteria.ANY, 100), now).records();
        assertThat(all).hasSize(numbers.length);

        for (CallOutcome outcome : CallOutcome.values()) {
            CallResult wanted = new CallResult.Placed(outcome);
            assertThat(views.history().calls(CallQuery.latest(result(wanted), 100), now).records()).as("%s", outcome)
                    .isEqualTo(all.stream().filter(call -> call.result(now).equals(wanted)).toList())
                    .isNotEmpty();
        }
    }

    @Test
    default void pagesOfCallsFollowEachOtherWithoutGapAndRepetition() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        RequestLogEntry reserved = RequestLogEntries.allocated(views.reserve(ONE, "call-1", NOON));
        views.requests()
                .append(reserved, RequestLogEntries.refused(NOON, NONE_AVAILABLE),
                        RequestLogEntries.refused(NOON, RATE_LIMITED), RequestLogEntries.refused(NOON, NONE_AVAILABLE),
                        RequestLogEntries.refused(NOON.plusSeconds(1), NONE_AVAILABLE));
        List<CallRecord> all = views.history().calls(ALL_CALLS, NOON).records();

        assertThat(all).hasSize(5);
        assertThat(pagesOf(2, CallCriteria.ANY, views.history())).isEqualTo(all);
        assertThat(pagesOf(2, result(new CallResult.Requested(NONE_AVAILABLE)), views.history()))
                .isEqualTo(all.stream()
                        .filter(call -> call.request().outcome() == NONE_AVAILABLE)
                        .toList());
        assertThat(pagesOf(1, destination("310555"), views.history())).isEqualTo(all);
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

    @Test
    default void theCallThatSomebodyReturnsIsTheLatestThatShowedThemTheNumberElseTheLatest() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE, TWO);
        Destination person = Destination.parse("3105559876");
        Instant later = NOON.plus(Duration.ofHours(3));
        Instant latest = NOON.plus(Duration.ofHours(30));
        views.requests()
                .append(RequestLogEntries.allocated(views.reserve(ONE, "call-1", NOON)),
                        RequestLogEntries.allocated(views.reserve(ONE, "call-2", later)),
                        RequestLogEntries.allocated(views.reserve(TWO, "call-3", latest)),
                        RequestLogEntries.allocated(views.reserve(ONE, aCallTo("3105550000", "call-4"), latest)),
                        RequestLogEntries.refused(latest.plusSeconds(1), NONE_AVAILABLE));
        Instant now = latest.plusSeconds(2);
        CallHistory history = views.history();

        assertThat(callId(history.latestCallTo(person, Optional.of(ONE), NOON, now))).contains("call-2");
        assertThat(callId(history.latestCallTo(person, Optional.of(TWO), NOON, now))).contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.of(number("2125550003")), NOON, now)))
                .contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.empty(), NOON, now))).contains("call-3");
        assertThat(callId(history.latestCallTo(person, Optional.empty(), NOON, latest.minusMillis(1))))
                .contains("call-2");
        assertThat(history.latestCallTo(Destination.parse("3105559877"), Optional.of(ONE), NOON, now)).isEmpty();
        assertThat(callId(history.latestCallShowing(ONE, NOON))).contains("call-4");
        assertThat(history.latestCallShowing(number("2125550003"), NOON)).isEmpty();
    }

    @Test
    default void aCallIsReturnedAsLongAsItIsNotTooOld() {
        Views views = views();
        addAll(views.callerIds(), NOON, ONE);
        Reservation reservation = views.reserve(ONE, "call-1", NOON);
        views.requests().append(RequestLogEntries.allocated(reservation));
        Destination person = reservation.call().destination();
        Instant now = NOON.plus(Duration.ofDays(30));

        assertThat(views.history().latestCallTo(person, Optional.of(ONE), NOON, now)).isPresent();
        assertThat(views.history().latestCallShowing(ONE, NOON)).isPresent();
        assertThat(views.history().latestCallTo(person, Optional.of(ONE), NOON.plusMillis(1), now)).isEmpty();
        assertThat(views.history().latestCallShowing(ONE, NOON.plusMillis(1))).isEmpty();
    }

    private static Optional<String> callId(Optional<CallRecord> call) {
        return call.flatMap(found -> found.request().callId()).map(CallId::value);
    }

    private static List<AllocationId> active(CallHistory history, Optional<AllocationId> after, Instant now) {
        return history.activeReservations(after, 10, now).stream().map(record -> record.reservation().id()).toList();
    }

    private static List<CallRecord> pagesOf(int size, CallCriteria criteria, CallHistory history) {
        List<CallRecord> calls = new ArrayList<>();
        Optional<RequestLogCursor> next = Optional.empty();
        do {
            FoundCalls page = history.calls(new CallQuery(criteria, next, size), NOON);
            assertThat(page.records()).hasSizeLessThanOrEqualTo(size);
            calls.addAll(page.records());
            next = page.next();
        } while (next.isPresent());
        return calls;
    }

    private static List<String> found(CallHistory history, CallCriteria criteria) {
        return history.calls(CallQuery.latest(criteria, 10), NOON)
                .records()
                .stream()
                .map(call -> call.request().callId().map(CallId::value).orElse(""))
                .toList();
    }

    private static Call aCall(String destination, String campaign, String agent, String callId, String callerCode) {
        return new Call(Destination.parse(destination), new Campaign(campaign), new Agent(agent),
                Optional.of(new CallId(callId)), Optional.of(new CallerCode(callerCode)));
    }

    private static ReleaseRequest hangUp(String callId, HangupInfo hangup) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(), hangup);
    }

    private static ReleaseRequest hangUp(String callId, String to, HangupInfo hangup) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.of(Destination.parse(to)), hangup);
    }

    private static HangupInfo hungUp(String status, String cause, long talkSeconds) {
        return new HangupInfo(Optional.of(status), Optional.of(cause), Optional.of(Duration.ofSeconds(talkSeconds)),
                Optional.empty());
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
