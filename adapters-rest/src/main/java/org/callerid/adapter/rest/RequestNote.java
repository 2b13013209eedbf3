// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.out.RequestLog.Entry;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/** What becomes known of one request on its way, for the log. One thread at a time writes it. */
final class RequestNote {
    private static final String PROPERTY = RequestNote.class.getName();

    private final Instant at;
    private final long startedNanos = System.nanoTime();
    private Optional<Call> call = Optional.empty();
    private Optional<Reservation> given = Optional.empty();

    private RequestNote(Instant at) {
        this.at = at;
    }

    static void begin(ContainerRequestContext request, Instant at) {
        request.setProperty(PROPERTY, new RequestNote(at));
    }

    static RequestNote of(ContainerRequestContext request) {
        return (RequestNote) request.getProperty(PROPERTY);
    }

    void understood(Call asked) {
        call = Optional.of(asked);
    }

    void answered(AllocationResult result) {
        given = result instanceof Allocated(var reservation) ? Optional.of(reservation) : Optional.empty();
    }

    Entry entry(String endpoint, int status) {
        return new Entry(at, endpoint, status, Duration.ofNanos(System.nanoTime() - startedNanos), call, given);
    }
}
