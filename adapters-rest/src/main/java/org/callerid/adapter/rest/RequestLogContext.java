// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/** Collects the data of one request for the request log. Written by one thread at a time. */
final class RequestLogContext {
    private static final String PROPERTY = RequestLogContext.class.getName();

    private final Instant at;
    private final long startedNanos = System.nanoTime();
    private Optional<Call> call = Optional.empty();
    private Optional<Reservation> reservation = Optional.empty();
    private Optional<CallBack> callBack = Optional.empty();
    private Optional<RequestOutcome> outcome = Optional.empty();

    private RequestLogContext(Instant at) {
        this.at = at;
    }

    static void begin(ContainerRequestContext request, Instant at) {
        request.setProperty(PROPERTY, new RequestLogContext(at));
    }

    static RequestLogContext of(ContainerRequestContext request) {
        return (RequestLogContext) request.getProperty(PROPERTY);
    }

    void recordCall(Call asked) {
        call = Optional.of(asked);
    }

    void recordResult(AllocationResult result) {
        reservation = result instanceof Allocated(var allocated) ? Optional.of(allocated) : Optional.empty();
        outcome = switch (result) {
            case NoneAvailable() -> Optional.of(RequestOutcome.NONE_AVAILABLE);
            case CalledTooOften(var retryAt) -> Optional.of(RequestOutcome.TOO_OFTEN);
            // Their status tells.
            case Allocated(var allocated) -> Optional.empty();
            case RateLimited(var retryAt) -> Optional.empty();
            case DeadlineExceeded() -> Optional.empty();
        };
    }

    void recordCallBack(CallBack found) {
        callBack = Optional.of(found);
    }

    /** A store was out, although the client got an answer that it can use. */
    void recordUnavailable() {
        outcome = Optional.of(RequestOutcome.UNAVAILABLE);
    }

    RequestLogEntry entry(String method, String path, int status) {
        return new RequestLogEntry(at, Endpoints.typeOf(path), Endpoints.nameOf(method, path), String.valueOf(status),
                outcome.orElseGet(() -> StatusCodes.outcomeOf(status)),
                Duration.ofNanos(System.nanoTime() - startedNanos), call,
                reservation, callBack);
    }
}
