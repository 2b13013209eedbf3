// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.port.in.ListRequests;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.allocation.AllocationId;

/** Reads the call history, and the reservations that are active now. */
public final class ListRequestsUseCase implements ListRequests {
    private final CallHistory history;
    private final InstantSource clock;

    public ListRequestsUseCase(CallHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<RequestLogRecord> requests(RequestLogQuery query) {
        return history.page(query);
    }

    @Override
    public Calls calls(CallQuery query) {
        Instant now = clock.instant();
        FoundCalls found = history.calls(query, now);
        return new Calls(found.records(), found.next(), now);
    }

    @Override
    public Optional<CallRecord> findCall(long request) {
        return history.findCall(request);
    }

    @Override
    public Optional<AllocationRecord> findAllocation(AllocationId id) {
        return history.findAllocation(id);
    }

    @Override
    public ActiveReservations activeReservations(Optional<AllocationId> after, int limit) {
        Instant now = clock.instant();
        return new ActiveReservations(history.activeReservations(after, limit, now), now);
    }
}
