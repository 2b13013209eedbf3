// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.CallHistory.LoggedRequest;
import org.callerid.application.port.out.CallHistory.Promise;
import org.callerid.application.port.out.CallHistory.Query;
import org.callerid.domain.allocation.AllocationId;

/** What was asked, what was answered, and what became of it. */
public interface BrowseCalls {
    /** Latest first. */
    List<LoggedRequest> requests(Query query);

    Optional<Promise> promise(AllocationId id);

    /**
     * The reservations that are live now, in the order in which they were made.
     *
     * @param after the last one of the page before this
     */
    Live live(Optional<AllocationId> after, int atMost);

    /** @param at as of when */
    record Live(List<Promise> promises, Instant at) {}
}
