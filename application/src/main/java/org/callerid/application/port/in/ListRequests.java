// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.domain.allocation.AllocationId;

/** Lists requests, their results, and the reservations made for them. */
public interface ListRequests {
    /** Latest first. */
    List<RequestLogRecord> requests(RequestLogQuery query);

    /** The calls whose requests are in the log, latest first; a repeated request is still one call. */
    Calls calls(CallQuery query);

    /**
     * The call of one request.
     *
     * @param request the id of the request in the log
     */
    Optional<CallRecord> findCall(long request);

    Optional<AllocationRecord> findAllocation(AllocationId id);

    /**
     * The reservations that are active now, in the order in which they were made.
     *
     * @param after the last reservation on the previous page
     */
    ActiveReservations activeReservations(Optional<AllocationId> after, int limit);

    /**
     * A page of calls.
     *
     * @param next as in {@link FoundCalls#next}
     * @param at the instant at which their results were known
     */
    record Calls(List<CallRecord> records, Optional<RequestLogCursor> next, Instant at) {}

    /**
     * A page of active reservations.
     *
     * @param at the instant at which they were active
     */
    record ActiveReservations(List<AllocationRecord> records, Instant at) {}
}
