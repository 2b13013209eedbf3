// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.callerid.application.fixture.Fixtures.aCallTo;
import static org.callerid.application.fixture.Fixtures.aReservationRequest;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.port.out.CallHistory;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Reservations.Decision.Confirmed;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;

/** What the contracts of {@link CallHistory} need. */
public interface CallHistoryViews {
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

    static Optional<String> callId(Optional<CallRecord> call) {
        return call.flatMap(found -> found.request().callId()).map(CallId::value);
    }

    static ReleaseRequest hangUp(String callId, HangupInfo hangup) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.empty(), hangup);
    }

    static ReleaseRequest hangUp(String callId, String to, HangupInfo hangup) {
        return new ReleaseRequest.ByCall(new CallId(callId), Optional.of(Destination.parse(to)), hangup);
    }
}
