// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallHistoryQuery;
import org.callerid.application.model.LoggedRequest;
import org.callerid.domain.allocation.AllocationId;

/** What was asked, what was answered, and what became of it. */
public interface ListCalls {
    /** Latest first. */
    List<LoggedRequest> requests(CallHistoryQuery query);

    Optional<AllocationRecord> findAllocation(AllocationId id);

    /**
     * The reservations that are live now, in the order in which they were made.
     *
     * @param after the last one of the page before this
     */
    ActiveReservations activeReservations(Optional<AllocationId> after, int limit);

    /** @param at as of when */
    record ActiveReservations(List<AllocationRecord> records, Instant at) {}
}
