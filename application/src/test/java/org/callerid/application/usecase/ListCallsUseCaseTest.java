// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.in.ListRequests.ActiveReservations;
import org.callerid.application.port.in.ListRequests.Calls;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.junit.jupiter.api.Test;

class ListCallsUseCaseTest {
    private static final AllocationRecord OVER = madeAt(NOON.minus(TTL));
    private static final AllocationRecord OLDER = madeAt(NOON.minusSeconds(20));
    private static final AllocationRecord NEWER = madeAt(NOON.minusSeconds(10));
    private static final RequestLogRecord REQUEST = new RequestLogRecord(1, NOON, "GET /next-cid", "200",
            RequestOutcome.NONE_AVAILABLE, Duration.ofMillis(3), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final CallRecord CALL = new CallRecord(REQUEST, Optional.empty());

    private final ListRequests calls = new ListRequestsUseCase(new ThreeCalls(), () -> NOON);

    @Test
    void onlyReservationsThatAreLiveNowAreListedAndNowIsTold() {
        assertThat(calls.activeReservations(Optional.empty(), 10))
                .isEqualTo(new ActiveReservations(List.of(OLDER, NEWER), NOON));
    }

    @Test
    void aPageOfReservationsBeginsAfterTheLastOneOfThePageBefore() {
        assertThat(calls.activeReservations(Optional.empty(), 1).records()).containsExactly(OLDER);
        assertThat(calls.activeReservations(Optional.of(OLDER.reservation().id()), 1).records())
                .containsExactly(NEWER);
    }

    @Test
    void anAllocationThatIsOverIsFoundByItsId() {
        assertThat(calls.findAllocation(OVER.reservation().id())).contains(OVER);
        assertThat(calls.findAllocation(anId())).isEmpty();
    }

    @Test
    void requestsAreThoseTheHistoryFinds() {
        assertThat(calls.requests(RequestLogQuery.latest(Optional.of(number("2125550001")), 10)))
                .containsExactly(REQUEST);
        assertThat(calls.requests(RequestLogQuery.latest(Optional.of(number("2125550002")), 10))).isEmpty();
    }

    @Test
    void callsAreThoseTheHistoryFindsWithTheirResultsAsOfNow() {
        assertThat(calls.calls(CallQuery.latest(CallCriteria.ANY, 10)))
                .isEqualTo(new Calls(List.of(CALL), Optional.of(REQUEST.cursor()), NOON));
        assertThat(calls.findCall(1)).contains(CALL);
        assertThat(calls.findCall(2)).isEmpty();
    }

    private static AllocationRecord madeAt(Instant at) {
        return new AllocationRecord(
                new Reservation(anId(), number("2125550001"), Optional.empty(), Optional.empty(), aCallTo("3105559876"),
                        Match.at(MatchTier.ANY), at, at.plus(TTL)),
                at, Optional.empty(), Optional.empty());
    }

    /** Three reservations of one number, and one request for it. */
    private static final class ThreeCalls implements CallHistory {
        private static final List<AllocationRecord> ALL = List.of(OVER, OLDER, NEWER);

        @Override
        public List<RequestLogRecord> page(RequestLogQuery query) {
            return query.number().equals(Optional.of(number("2125550001"))) ? List.of(REQUEST) : List.of();
        }

        @Override
        public FoundCalls calls(CallQuery query, Instant now) {
            return new FoundCalls(now.equals(NOON) ? List.of(CALL) : List.of(), Optional.of(REQUEST.cursor()));
        }

        @Override
        public Optional<CallRecord> findCall(long request) {
            return Optional.of(CALL).filter(call -> call.request().id() == request);
        }

        @Override
        public Optional<AllocationRecord> findAllocation(AllocationId id) {
            return ALL.stream().filter(made -> made.reservation().id().equals(id)).findFirst();
        }

        @Override
        public Optional<CallRecord> latestCallTo(Destination person, Optional<CallerIdNumber> shown, Instant since,
                Instant now) {
            throw new UnsupportedOperationException("only a call-back asks for this");
        }

        @Override
        public Optional<CallRecord> latestCallShowing(CallerIdNumber shown, Instant since) {
            throw new UnsupportedOperationException("only a call-back asks for this");
        }

        @Override
        public Optional<Duration> meanHoldTime(int latest, Instant now) {
            throw new UnsupportedOperationException("only a plan asks for this");
        }

        @Override
        public List<AllocationRecord> activeReservations(Optional<AllocationId> after, int limit, Instant now) {
            int first = after.flatMap(this::findAllocation).map(last -> ALL.indexOf(last) + 1).orElse(0);
            return ALL.stream()
                    .skip(first)
                    .filter(made -> now.isBefore(made.reservation().reservedUntil()))
                    .limit(limit)
                    .toList();
        }
    }
}
