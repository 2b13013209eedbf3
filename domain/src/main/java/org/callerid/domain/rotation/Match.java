// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.OptionalInt;

/**
 * How the number shown to the person called matches theirs.
 *
 * @param distanceKm between the points of the two area codes, in whole kilometres; empty if the place of one is unknown
 */
public record Match(MatchTier tier, OptionalInt distanceKm) {
    public static Match at(MatchTier tier) {
        return new Match(tier, OptionalInt.empty());
    }

    /** The match of the same number, given because the person called knows it. */
    public Match known() {
        return new Match(MatchTier.KNOWN, distanceKm);
    }

    /** Whether the number belongs to the place of the person called. */
    public boolean isLocal() {
        return tier == MatchTier.AREA || tier == MatchTier.OVERLAY;
    }
}
