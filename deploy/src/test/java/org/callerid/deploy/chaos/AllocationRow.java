// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.time.Instant;
import java.util.Optional;

/** One row of the table {@code allocations}; the times are the database's. */
record AllocationRow(String id, String number, CallKey call, Instant reservedAt, Instant reservedUntil,
        Optional<Instant> releasedAt) {
    /** When the number could be given again, exclusive. */
    Instant end() {
        return releasedAt.filter(released -> released.isBefore(reservedUntil)).orElse(reservedUntil);
    }

    boolean isLiveTogetherWith(AllocationRow other) {
        return reservedAt.isBefore(other.end()) && other.reservedAt.isBefore(end());
    }

    String line() {
        return "row " + id + ": " + number + " for call " + call.callId() + " to " + call.destination() + " from "
                + reservedAt + " until " + end() + (releasedAt.isPresent() ? " (released)" : "");
    }
}
