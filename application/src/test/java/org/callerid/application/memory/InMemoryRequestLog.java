// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestType;
import org.callerid.application.port.out.RequestLog;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/** Requests in memory. Their ids count from 1. */
public final class InMemoryRequestLog implements RequestLog {
    private static final Comparator<Logged> LATEST_FIRST = Comparator
            .comparing((Logged one) -> one.request().at())
            .thenComparingLong(one -> one.request().id())
            .reversed();

    private final List<Logged> requests = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void append(RequestLogEntry entry) {
        Optional<Call> call = entry.call();
        requests.add(new Logged(entry.type(), new RequestLogRecord(requests.size() + 1L, entry.at(), entry.endpoint(),
                entry.status(), entry.outcome(), entry.duration(), call.map(asked -> asked.destination().digits()),
                call.map(Call::campaign), call.map(Call::agent), call.flatMap(Call::callId),
                call.flatMap(Call::callerCode), entry.reservation().map(Reservation::number),
                entry.reservation().map(Reservation::id))));
    }

    /** Latest first. */
    Stream<Logged> before(Optional<RequestLogCursor> position) {
        return requests.stream().sorted(LATEST_FIRST).filter(one -> position.map(one::isBefore).orElse(true));
    }

    record Logged(RequestType type, RequestLogRecord request) {
        private boolean isBefore(RequestLogCursor position) {
            int order = request.at().compareTo(position.at());
            return order < 0 || (order == 0 && request.id() < position.id());
        }
    }
}
