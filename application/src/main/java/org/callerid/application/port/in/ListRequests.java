// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.domain.allocation.AllocationId;

/** Lists requests, their results, and the reservations made for them. */
public interface ListRequests {
    /** Latest first. */
    List<RequestLogRecord> requests(RequestLogQuery query);

    Optional<AllocationRecord> findAllocation(AllocationId id);

    /**
     * The reservations that are active now, in the order in which they were made.
     *
     * @param after the last reservation on the previous page
     */
    ActiveReservations activeReservations(Optional<AllocationId> after, int limit);

    /**
     * A page of active reservations.
     *
     * @param at the instant at which they were active
     */
    record ActiveReservations(List<AllocationRecord> records, Instant at) {}
}
