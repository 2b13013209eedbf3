// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.CallHistoryViews.hangUp;
import static org.callerid.application.fixture.CallCriteriaFixtures.destination;
import static org.callerid.application.fixture.CallCriteriaFixtures.names;
import static org.callerid.application.fixture.CallCriteriaFixtures.period;
import static org.callerid.application.fixture.CallCriteriaFixtures.reference;
import static org.callerid.application.fixture.CallCriteriaFixtures.result;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.newYorkNumbers;
import static org.callerid.application.model.RequestOutcome.INVALID;
import static org.callerid.application.model.RequestOutcome.NONE_AVAILABLE;
import static org.callerid.application.model.RequestOutcome.RATE_LIMITED;
import static org.callerid.application.model.RequestOutcome.SUCCEEDED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.DestinationPrefix;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The calls of every {@link CallHistory} implementation. */
public interface CallListContract extends CallHistoryViews {
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

    private static HangupInfo hungUp(String status, String cause, long talkSeconds) {
        return new HangupInfo(Optional.of(status), Optional.of(cause), Optional.of(Duration.ofSeconds(talkSeconds)),
                Optional.empty());
    }
}
