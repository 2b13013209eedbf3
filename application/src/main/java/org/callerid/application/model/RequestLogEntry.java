// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;

/**
 * A request and its answer, for the log.
 *
 * @param endpoint method and path, or the AGI script's name; up to 64 characters
 * @param status what the client was told, in the words of its protocol; up to 16 characters
 * @param call the call, if the request could be parsed: rejected raw input is not kept
 * @param callBack what was found for somebody who calls back, if the request asked for that
 */
public record RequestLogEntry(Instant at, RequestType type, String endpoint, String status, RequestOutcome outcome,
        Duration duration, Optional<Call> call, Optional<Reservation> reservation, Optional<CallBack> callBack) {
    /** A request that asked for something else than a call-back. */
    public RequestLogEntry(Instant at, RequestType type, String endpoint, String status, RequestOutcome outcome,
            Duration duration, Optional<Call> call, Optional<Reservation> reservation) {
        this(at, type, endpoint, status, outcome, duration, call, reservation, Optional.empty());
    }

    /** This request, as counts of its area code, campaign and agent. */
    public RequestCounts counts() {
        return new RequestCounts(1,
                reservation.map(made -> TierCounts.one(made.tierByPlace())).orElse(TierCounts.NONE),
                outcome.isOverLimit() ? 1 : 0, outcome == RequestOutcome.NONE_AVAILABLE ? 1 : 0);
    }
}
