// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import org.callerid.domain.reservation.Reservation;

/** The possible results of an allocation. Outages are exceptions instead. */
public sealed interface AllocationResult {
    /** The number is reserved for this call. A retry with the same call key gets the same reservation. */
    record Allocated(Reservation reservation) implements AllocationResult {}

    /** Every active number is reserved for another call or has reached a limit. */
    record NoneAvailable() implements AllocationResult {}

    /** The agent's rate limit is used up; the same request can succeed from {@code retryAt} on. */
    record RateLimited(Instant retryAt) implements AllocationResult {}

    /** Calls to this person have reached the operator's cap; the same request can succeed from {@code retryAt} on. */
    record CalledTooOften(Instant retryAt) implements AllocationResult {}

    /** The request's deadline passed before a reservation could be made. Nothing was reserved. */
    record DeadlineExceeded() implements AllocationResult {}
}
