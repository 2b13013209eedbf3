// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the table {@code allocations}; the times are the database's.
 *
 * @param reservedAt read at the start of the transaction that wrote the row, which may then have waited
 * @param changedAt when its insertion, or else its release, was committed
 */
record AllocationRow(String id, String number, CallKey call, Instant reservedAt, Instant reservedUntil,
        Optional<Instant> releasedAt, Instant changedAt) {
    /** When the number became available again, exclusive. */
    Instant end() {
        return releasedAt.filter(released -> released.isBefore(reservedUntil)).orElse(reservedUntil);
    }

    /** Whether the two reservations have an instant in common. */
    boolean overlaps(AllocationRow other) {
        return reservedAt.isBefore(other.end()) && other.reservedAt.isBefore(end());
    }

    /**
     * Whether there was an instant at which both could be read as active. Of a released row only the instant before its
     * release is known to be one.
     */
    boolean wasSeenLiveTogetherWith(AllocationRow other) {
        if (releasedAt.isPresent() && other.releasedAt.isPresent()) {
            return false;
        }
        if (releasedAt.isPresent()) {
            return other.wasSeenLiveTogetherWith(this);
        }
        // If a call outlasted its reservation, its end is stored after the TTL.
        Instant otherEnds = other.releasedAt.isPresent() && other.changedAt.isBefore(other.reservedUntil)
                ? other.changedAt
                : other.reservedUntil;
        Instant otherBegins = other.releasedAt.isPresent() ? reservedAt : other.changedAt;
        return changedAt.isBefore(otherEnds) && otherBegins.isBefore(reservedUntil);
    }

    String line() {
        return "row " + id + ": " + number + " for call " + call.callId() + " to " + call.destination() + " from "
                + reservedAt + " until " + end() + (releasedAt.isPresent() ? " (released)" : "");
    }
}
