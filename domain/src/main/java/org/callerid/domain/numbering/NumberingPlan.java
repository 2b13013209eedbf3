// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The area codes of the North American Numbering Plan.
 *
 * <p>That two area codes share a territory with a third does not mean that they share one with each other: 470 serves
 * Atlanta together with 404, and the ground around it together with 770.
 *
 * @param nonGeographic area codes that belong to no place
 */
public record NumberingPlan(SortedMap<AreaCode, GeographicAreaCode> geographic,
        SortedMap<AreaCode, NonGeographicUse> nonGeographic) {
    public NumberingPlan {
        geographic = Collections.unmodifiableSortedMap(new TreeMap<>(geographic));
        nonGeographic = Collections.unmodifiableSortedMap(new TreeMap<>(nonGeographic));
    }

    /** @throws IllegalArgumentException if two rows are of the same area code */
    public static NumberingPlan of(Collection<GeographicAreaCode> rows,
            Map<AreaCode, NonGeographicUse> nonGeographic) {
        SortedMap<AreaCode, GeographicAreaCode> byCode = new TreeMap<>();
        for (GeographicAreaCode row : rows) {
            if (nonGeographic.containsKey(row.areaCode()) || byCode.put(row.areaCode(), row) != null) {
                throw new IllegalArgumentException("area code " + row.areaCode() + " occurs twice");
            }
        }
        return new NumberingPlan(byCode, new TreeMap<>(nonGeographic));
    }

    public Optional<GeographicAreaCode> find(AreaCode areaCode) {
        return Optional.ofNullable(geographic.get(areaCode));
    }

    public Optional<NonGeographicUse> nonGeographicUseOf(AreaCode areaCode) {
        return Optional.ofNullable(nonGeographic.get(areaCode));
    }

    /** Those of which numbers can be had, in numerical order. */
    public List<GeographicAreaCode> inService() {
        return geographic.values().stream().filter(GeographicAreaCode::inService).toList();
    }

    /**
     * The other area codes in service that share a territory with this one, whichever of them names the territory; none
     * for an unknown one.
     */
    public SortedSet<AreaCode> overlaysOf(AreaCode areaCode) {
        return geographic.values()
                .stream()
                .flatMap(row -> row.territories().stream())
                .filter(territory -> territory.areaCodes().contains(areaCode))
                .flatMap(territory -> territory.areaCodes().stream())
                .filter(Predicate.not(areaCode::equals))
                .filter(this::isInService)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isInService(AreaCode areaCode) {
        return find(areaCode).filter(GeographicAreaCode::inService).isPresent();
    }

    /** The area codes in service whose numbers are local to this one: itself, and its overlays. */
    public SortedSet<AreaCode> localTo(AreaCode areaCode) {
        SortedSet<AreaCode> local = overlaysOf(areaCode);
        if (isInService(areaCode)) {
            local.add(areaCode);
        }
        return local;
    }

    /** The states or provinces that it serves; none for an unknown one. */
    public SortedSet<Region> regionsOf(AreaCode areaCode) {
        return find(areaCode).map(GeographicAreaCode::regions).orElseGet(Collections::emptySortedSet);
    }

    /** Empty for one that belongs to no place, or is unknown. */
    public Optional<Country> countryOf(AreaCode areaCode) {
        return find(areaCode).map(GeographicAreaCode::country);
    }

    /** The distance between the points of two area codes; empty if one of them is unknown. */
    public OptionalDouble distanceKm(AreaCode from, AreaCode to) {
        return find(from).flatMap(start -> find(to).map(end -> start.point().distanceKmTo(end.point())))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /**
     * The area codes in service of the same country that are nearest to this one, except its overlays, nearest first;
     * with equal distances in numerical order.
     */
    public List<Neighbour> nearestTo(AreaCode areaCode, int limit) {
        return find(areaCode).stream().flatMap(here -> {
            SortedSet<AreaCode> overlays = overlaysOf(areaCode);
            return inService().stream()
                    .filter(other -> other.country().equals(here.country()))
                    .filter(other -> !other.areaCode().equals(areaCode) && !overlays.contains(other.areaCode()))
                    .map(other -> new Neighbour(other.areaCode(), here.point().distanceKmTo(other.point())));
        })
                .sorted(Comparator.comparingDouble(Neighbour::distanceKm).thenComparing(Neighbour::areaCode))
                .limit(limit)
                .toList();
    }

    /** Another area code, and how far it is. */
    public record Neighbour(AreaCode areaCode, double distanceKm) {}
}
