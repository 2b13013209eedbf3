// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A call: the request for its number and, if it got one, the reservation.
 *
 * @param request the first one, if it was repeated
 * @param allocation empty if the call got no number
 */
public record CallRecord(RequestLogRecord request, Optional<AllocationRecord> allocation) {
    /** As known at {@code now}. */
    public CallResult result(Instant now) {
        return allocation.<CallResult>map(made -> new CallResult.Placed(made.outcome(now)))
                .orElseGet(() -> new CallResult.Requested(request.outcome()));
    }
}
