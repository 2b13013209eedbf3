// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;

/**
 * A reservation and how it ended.
 *
 * @param availableSince when the number had become available before it was reserved
 * @param releasedAt when the number was freed before the end of the term; empty if it was not
 * @param end of the call; empty if no hang-up was reported
 */
public record AllocationRecord(Reservation reservation, Instant availableSince, Optional<Instant> releasedAt,
        Optional<CallEnd> end) {
    /** As known at {@code now}. */
    public CallOutcome outcome(Instant now) {
        return CallOutcome.of(reservation, releasedAt, end, now);
    }

    /** What was reported of the hang-up. */
    public HangupInfo hangup() {
        return end.map(CallEnd::hangup).orElse(HangupInfo.UNKNOWN);
    }

    /** From the reservation to the hang-up or, if none was reported, to the release. */
    public Optional<Duration> duration() {
        return end.map(CallEnd::at)
                .or(() -> releasedAt)
                .map(ended -> Duration.between(reservation.reservedAt(), ended));
    }
}
