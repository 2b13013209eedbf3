// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.rotation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan;

/** The pools of each destination, in the order in which they are tried. Immutable. */
public final class CandidatePools {
    private final LocalPresence presence;
    private final NumberingPlan plan;
    private final Map<AreaCode, PoolSequence> geographic = new HashMap<>();

    public CandidatePools(LocalPresence presence, NumberingPlan plan) {
        this.presence = presence;
        this.plan = plan;
        plan.inService().forEach(row -> geographic.put(row.areaCode(), sequence(row.areaCode())));
    }

    public PoolSequence of(Destination destination) {
        return destination.areaCode()
                .map(areaCode -> Optional.ofNullable(geographic.get(areaCode)).orElseGet(() -> sequence(areaCode)))
                .orElseGet(() -> new PoolSequence(Optional.empty(), anyNumber().toList(), plan));
    }

    /**
     * An area code that occurs in one tier is left out of those after it. One that is not in service has no neighbours:
     * test numbers use such.
     */
    private PoolSequence sequence(AreaCode called) {
        SortedSet<AreaCode> named = new TreeSet<>();
        Optional<GeographicAreaCode> here = plan.find(called).filter(GeographicAreaCode::inService);
        return new PoolSequence(Optional.of(called), presence.tiers().stream().flatMap(tier -> switch (tier) {
            case AREA -> pools(tier, List.of(codes(Stream.of(called))), named);
            case OVERLAY -> pools(tier, here.map(known -> plan.localTo(called)).stream().toList(), named);
            case STATE -> pools(tier, here.stream().map(this::inTheSameStateAs).toList(), named);
            case NEAREST -> pools(tier, here.stream().flatMap(this::nearestTo).toList(), named);
            case ANY -> anyNumber();
            case KNOWN -> Stream.<PoolSequence.Entry>empty();
        }).toList(), plan);
    }

    private static Stream<PoolSequence.Entry> pools(MatchTier tier, List<SortedSet<AreaCode>> groups,
            SortedSet<AreaCode> named) {
        return groups.stream()
                .map(group -> codes(group.stream().filter(code -> named.add(code))))
                .filter(group -> !group.isEmpty())
                .map(group -> new PoolSequence.Entry(tier, CandidatePool.of(group)));
    }

    private Stream<PoolSequence.Entry> anyNumber() {
        return presence.tiers()
                .stream()
                .filter(MatchTier.ANY::equals)
                .map(tier -> new PoolSequence.Entry(tier, new CandidatePool.AnyAreaCode()));
    }

    private SortedSet<AreaCode> inTheSameStateAs(GeographicAreaCode called) {
        return codes(plan.inService()
                .stream()
                .filter(other -> shareAState(called, other))
                .map(GeographicAreaCode::areaCode));
    }

    /** One group for each area code, nearest first. */
    private Stream<SortedSet<AreaCode>> nearestTo(GeographicAreaCode called) {
        return plan.inService()
                .stream()
                .filter(other -> presence.crossBorder() || other.country().equals(called.country()))
                .filter(other -> !other.equals(called) && !shareAState(called, other))
                .filter(other -> distance(called, other) <= presence.maxDistanceKm())
                .sorted(Comparator.<GeographicAreaCode>comparingDouble(other -> distance(called, other))
                        .thenComparing(GeographicAreaCode::areaCode))
                .limit(presence.maxNearest())
                .map(near -> codes(Stream.of(near.areaCode())));
    }

    private static boolean shareAState(GeographicAreaCode one, GeographicAreaCode other) {
        return one.regions().stream().anyMatch(region -> other.regions().contains(region));
    }

    private static double distance(GeographicAreaCode one, GeographicAreaCode other) {
        return one.point().distanceKmTo(other.point());
    }

    private static SortedSet<AreaCode> codes(Stream<AreaCode> codes) {
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }
}
