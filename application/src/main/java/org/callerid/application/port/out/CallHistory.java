// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogQuery;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/**
 * The history of requests, their results, and the reservations made for them. A request becomes visible some tenths of
 * a second after it was answered.
 *
 * <p>Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface CallHistory extends HoldTimes {
    /** Latest first. */
    List<RequestLogRecord> page(RequestLogQuery query);

    /**
     * The calls whose requests are in the log, latest first, with their results as of {@code now}. A repeated request
     * is still one call.
     */
    FoundCalls calls(CallQuery query, Instant now);

    /**
     * The call of one request; empty if there is no such request, or it did not ask for a number.
     *
     * @param request its id
     */
    Optional<CallRecord> findCall(long request);

    Optional<AllocationRecord> findAllocation(AllocationId id);

    /**
     * The latest call to {@code person} that got the number {@code shown}; if there is none, the latest that got any.
     *
     * @param since earlier requests do not count
     * @param now later ones neither
     */
    Optional<CallRecord> latestCallTo(Destination person, Optional<CallerIdNumber> shown, Instant since, Instant now);

    /**
     * The latest call that got the number {@code shown}.
     *
     * @param since earlier requests do not count
     */
    Optional<CallRecord> latestCallShowing(CallerIdNumber shown, Instant since);

    /** Reservations active at {@code now}, in the order in which they were made. */
    List<AllocationRecord> activeReservations(Optional<AllocationId> after, int limit, Instant now);
}
