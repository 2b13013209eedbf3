// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.callerid.application.fixture.Fixtures.aCallTo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/** Requests as the service logs them. */
final class RequestLogEntries {
    private static final Duration DURATION = Duration.ofMillis(2);

    private RequestLogEntries() {}

    /** A request for a number that was answered with {@code reservation} when that was made. */
    static RequestLogEntry allocated(Reservation reservation) {
        return allocation(reservation.reservedAt(), RequestOutcome.SUCCEEDED, DURATION,
                Optional.of(reservation.call()), Optional.of(reservation));
    }

    /** A request at {@code at} that was answered with a reservation made before. */
    static RequestLogEntry repeated(Instant at, Reservation reservation) {
        return allocation(at, RequestOutcome.SUCCEEDED, DURATION, Optional.of(reservation.call()),
                Optional.of(reservation));
    }

    /** A request for a number that was answered without one. */
    static RequestLogEntry refused(Instant at, RequestOutcome outcome) {
        return refused(at, outcome, aCallTo("3105559876"));
    }

    static RequestLogEntry refused(Instant at, RequestOutcome outcome, Call call) {
        return allocation(at, outcome, DURATION, Optional.of(call), Optional.empty());
    }

    /** A request for a number that could not be parsed. */
    static RequestLogEntry invalid(Instant at) {
        return allocation(at, RequestOutcome.INVALID, DURATION, Optional.empty(), Optional.empty());
    }

    /** A request for a number that was answered after {@code duration}. */
    static RequestLogEntry answeredAfter(Duration duration, Instant at, RequestOutcome outcome) {
        return allocation(at, outcome, duration, Optional.of(aCallTo("3105559876")), Optional.empty());
    }

    /** A slow request for something else than a number. */
    static RequestLogEntry statistics(Instant at) {
        return new RequestLogEntry(at, RequestType.OTHER, "GET /api/stats", "200", RequestOutcome.SUCCEEDED,
                Duration.ofSeconds(9), Optional.empty(), Optional.empty());
    }

    private static RequestLogEntry allocation(Instant at, RequestOutcome outcome, Duration duration,
            Optional<Call> call, Optional<Reservation> reservation) {
        return new RequestLogEntry(at, RequestType.ALLOCATION, "GET /next-cid", "a status", outcome, duration, call,
                reservation);
    }
}
