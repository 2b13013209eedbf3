// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import org.callerid.domain.reservation.Reservation;

/** What can come of asking for a caller id. Outages are not here: they are exceptions. */
public sealed interface AllocationResult {
    /** The number is this call's; a retry with the same call key gets the same reservation again. */
    record Allocated(Reservation reservation) implements AllocationResult {}

    /** Every active number is held by another call or has reached a limit. */
    record NoneAvailable() implements AllocationResult {}

    /** The agent's rate limit is used up; the same request can succeed from {@code retryAt} on. */
    record RateLimited(Instant retryAt) implements AllocationResult {}

    /** The request's time ran out before a reservation could be made, and none was. */
    record TooLate() implements AllocationResult {}
}
