// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.NumberingPlan;

/** The pools of one destination, in the order in which they are tried. Immutable. */
public final class PoolSequence {
    private final List<Entry> entries;
    private final List<CandidatePool> pools;
    private final Optional<AreaCode> called;
    private final NumberingPlan plan;

    PoolSequence(Optional<AreaCode> called, List<Entry> entries, NumberingPlan plan) {
        this.called = called;
        this.entries = List.copyOf(entries);
        this.pools = entries.stream().map(Entry::pool).toList();
        this.plan = plan;
    }

    /** None if the place of the destination is unknown and not all numbers may be shown. */
    public List<CandidatePool> pools() {
        return pools;
    }

    /**
     * How a number that is configured with the area code {@code shown} matches the destination: by the first pool that
     * contains it. The area code called always matches as {@link MatchTier#AREA}, also if the operator's order reaches it
     * by another tier.
     */
    public Match match(Optional<AreaCode> shown) {
        MatchTier tier = shown.isPresent() && shown.equals(called) ? MatchTier.AREA : tierOf(shown);
        return new Match(tier,
                called.flatMap(from -> shown.map(to -> distanceKm(from, to))).orElseGet(OptionalInt::empty));
    }

    private MatchTier tierOf(Optional<AreaCode> shown) {
        return entries.stream()
                .filter(entry -> entry.pool().contains(shown))
                .map(Entry::tier)
                .findFirst()
                .orElse(MatchTier.ANY);
    }

    private OptionalInt distanceKm(AreaCode from, AreaCode to) {
        return plan.distanceKm(from, to).stream().mapToInt(km -> (int) Math.round(km)).findFirst();
    }

    record Entry(MatchTier tier, CandidatePool pool) {}
}
