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
import org.callerid.domain.rotation.MatchTier;

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

    /** Whether the number's area code serves the place of the person called; of a known number, whether it is theirs. */
    public boolean isLocal() {
        return new Match(tierByPlace(), match.distanceKm()).isLocal();
    }

    /** The tier that counts of calls use: a number given because it is known counts by its area code. */
    public MatchTier tierByPlace() {
        if (match.tier() != MatchTier.KNOWN) {
            return match.tier();
        }
        return areaCode.isPresent() && areaCode.equals(call.destination().areaCode()) ? MatchTier.AREA : MatchTier.ANY;
    }

    public Duration ttl() {
        return Duration.between(reservedAt, reservedUntil);
    }
}
