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
 * A caller id reserved to one call, as it was reserved: carrier and area code are those of that moment.
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

    /** Whether the person called sees a number of their own area code. */
    public boolean isLocal() {
        return areaCode.isPresent() && areaCode.equals(call.destination().areaCode());
    }

    /** How long the number is reserved for, from the moment it was. */
    public Duration ttl() {
        return Duration.between(reservedAt, reservedUntil);
    }
}
