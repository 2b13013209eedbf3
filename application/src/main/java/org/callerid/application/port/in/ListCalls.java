// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallHistory.AllocationRecord;
import org.callerid.application.port.out.CallHistory.LoggedRequest;
import org.callerid.application.port.out.CallHistory.Query;
import org.callerid.domain.allocation.AllocationId;

/** What was asked, what was answered, and what became of it. */
public interface ListCalls {
    /** Latest first. */
    List<LoggedRequest> requests(Query query);

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
