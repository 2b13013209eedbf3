// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/**
 * A caller id reserved for one call. Carrier and area code are those at the time of the reservation.
 *
 * @param reservedUntil exclusive; after {@code reservedAt}
 */
public record Reservation(AllocationId id, CallerIdNumber number, Optional<Carrier> carrier,
        Optional<AreaCode> areaCode, Call call, Instant reservedAt, Instant reservedUntil) {
    public Reservation {
        if (!reservedUntil.isAfter(reservedAt)) {
            throw new IllegalArgumentException("a reservation must end after it starts");
        }
    }

    /** Whether the number has the same area code as the destination. */
    public boolean isLocal() {
        return areaCode.isPresent() && areaCode.equals(call.destination().areaCode());
    }

    public Duration ttl() {
        return Duration.between(reservedAt, reservedUntil);
    }
}
