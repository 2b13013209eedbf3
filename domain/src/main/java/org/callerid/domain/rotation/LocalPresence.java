// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Which numbers a call may show.
 *
 * @param tiers in order of preference, each at most once; without {@link MatchTier#ANY}, a call may get no number
 *        although numbers of other places are available
 * @param maxNearest of so many area codes {@link MatchTier#NEAREST} consists at most
 * @param maxDistanceKm area codes farther away are not near
 * @param crossBorder whether area codes of another country can be near
 */
public record LocalPresence(List<MatchTier> tiers, int maxNearest, double maxDistanceKm, boolean crossBorder) {
    public static final int DEFAULT_MAX_NEAREST = 12;
    public static final int DEFAULT_MAX_DISTANCE_KM = 320;
    /** All tiers that can be preferred, closest first. */
    public static final List<MatchTier> EVERY_TIER = List.of(MatchTier.AREA, MatchTier.OVERLAY, MatchTier.STATE,
            MatchTier.NEAREST, MatchTier.ANY);
    /** The area code called and those that serve the same ground, then all numbers. */
    public static final LocalPresence DEFAULT = new LocalPresence(
            List.of(MatchTier.AREA, MatchTier.OVERLAY, MatchTier.ANY), DEFAULT_MAX_NEAREST, DEFAULT_MAX_DISTANCE_KM,
            false);

    public LocalPresence {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || EnumSet.copyOf(tiers).size() < tiers.size()) {
            throw new IllegalArgumentException("no tier, or one twice: " + tiers);
        }
        if (!EVERY_TIER.containsAll(tiers)) {
            throw new IllegalArgumentException("which number a person knows is no preference: " + tiers);
        }
        if (tiers.contains(MatchTier.ANY) && tiers.getLast() != MatchTier.ANY) {
            throw new IllegalArgumentException("nothing can follow any: " + tiers);
        }
    }

    /**
     * Reads tiers as operators write them, such as {@code area,overlay,any}.
     *
     * @throws IllegalArgumentException if one is unknown or occurs twice, or if another one follows {@code any}
     */
    public static List<MatchTier> parseTiers(String text) {
        List<MatchTier> tiers = Arrays.stream(text.split(",", -1))
                .map(name -> MatchTier.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
        return new LocalPresence(tiers, DEFAULT_MAX_NEAREST, DEFAULT_MAX_DISTANCE_KM, false).tiers();
    }
}
