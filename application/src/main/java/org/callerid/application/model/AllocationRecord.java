// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;

/**
 * A reservation and how it ended.
 *
 * @param availableSince when the number had become available before it was reserved
 * @param releasedAt empty if the reservation was not released
 */
public record AllocationRecord(Reservation reservation, Instant availableSince, Optional<Instant> releasedAt,
        HangupInfo hangup) {
    /** As known at {@code now}. */
    public CallOutcome outcome(Instant now) {
        return CallOutcome.of(reservation, releasedAt, hangup, now);
    }

    /** From the reservation to the release; empty if it was not released. */
    public Optional<Duration> duration() {
        return releasedAt.map(end -> Duration.between(reservation.reservedAt(), end));
    }
}
