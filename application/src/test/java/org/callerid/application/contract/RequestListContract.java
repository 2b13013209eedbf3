// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.contract.CallHistoryViews.hangUp;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.model.RequestOutcome.INVALID;
import static org.callerid.application.model.RequestOutcome.NONE_AVAILABLE;
import static org.callerid.application.model.RequestOutcome.RATE_LIMITED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.Test;

/** The requests of every {@link CallHistory} implementation. */
public interface RequestListContract extends CallHistoryViews {
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
