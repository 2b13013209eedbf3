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
import org.callerid.domain.rotation.Match;

/**
 * A caller id reserved for one call. Carrier, area code and match are those at the time of the reservation.
 *
 * @param reservedUntil exclusive; after {@code reservedAt}
 */
public record Reservation(AllocationId id, CallerIdNumber number, Optional<Carrier> carrier,
        Optional<AreaCode> areaCode, Call call, Match match, Instant reservedAt, Instant reservedUntil) {
    public Reservation {
        if (!reservedUntil.isAfter(reservedAt)) {
            throw new IllegalArgumentException("a reservation must end after it starts");
        }
    }

    /** Whether the number's area code serves the place of the person called. */
    public boolean isLocal() {
        return match.isLocal();
    }

    public Duration ttl() {
        return Duration.between(reservedAt, reservedUntil);
    }
}
