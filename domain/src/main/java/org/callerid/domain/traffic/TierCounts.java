// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import org.callerid.domain.rotation.MatchTier;

/** Requests that got a number, by how it matched the destination. */
public record TierCounts(long area, long overlay, long state, long nearest, long any) {
    public static final TierCounts NONE = new TierCounts(0, 0, 0, 0, 0);

    /** One request. A known number has no tier of its own here: it counts by its place. */
    public static TierCounts one(MatchTier tier) {
        return switch (tier) {
            case AREA -> new TierCounts(1, 0, 0, 0, 0);
            case OVERLAY -> new TierCounts(0, 1, 0, 0, 0);
            case STATE -> new TierCounts(0, 0, 1, 0, 0);
            case NEAREST -> new TierCounts(0, 0, 0, 1, 0);
            case ANY, KNOWN -> new TierCounts(0, 0, 0, 0, 1);
        };
    }

    public long of(MatchTier tier) {
        return switch (tier) {
            case AREA -> area;
            case OVERLAY -> overlay;
            case STATE -> state;
            case NEAREST -> nearest;
            case ANY -> any;
            case KNOWN -> 0;
        };
    }

    public long total() {
        return area + overlay + state + nearest + any;
    }

    /** Those whose number belongs to the place of the person called. */
    public long local() {
        return area + overlay;
    }

    /** From 0 to 1; 0 if there are none. */
    public double localShare() {
        return total() == 0 ? 0 : (double) local() / total();
    }

    public TierCounts plus(TierCounts other) {
        return new TierCounts(area + other.area, overlay + other.overlay, state + other.state,
                nearest + other.nearest, any + other.any);
    }

    TierCounts scaledBy(double share) {
        return new TierCounts(Math.round(area * share), Math.round(overlay * share), Math.round(state * share),
                Math.round(nearest * share), Math.round(any * share));
    }
}
