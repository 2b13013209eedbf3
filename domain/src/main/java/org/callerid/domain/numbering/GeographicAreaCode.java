// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.numbering;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An area code that belongs to a place.
 *
 * @param regions the states or provinces it serves; empty outside the United States and Canada
 * @param territories all that it serves; few area codes serve more than one
 * @param point within its area, precise enough to tell which of two area codes is nearer
 * @param timeZone of most of its people
 * @param inService whether numbers can be assigned; otherwise it is planned
 */
public record GeographicAreaCode(AreaCode areaCode, Country country, SortedSet<Region> regions,
        List<Territory> territories, GeographicPoint point, ZoneId timeZone, boolean inService) {
    public GeographicAreaCode {
        if (territories.isEmpty()
                || territories.stream().anyMatch(territory -> !territory.areaCodes().contains(areaCode))) {
            throw new IllegalArgumentException("not in all of its territories: " + areaCode);
        }
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        territories = List.copyOf(territories);
    }

    /** @param sharedTerritories empty if it has its territory alone */
    public static GeographicAreaCode of(AreaCode areaCode, Country country, Collection<Region> regions,
            List<Territory> sharedTerritories, GeographicPoint point, ZoneId timeZone, boolean inService) {
        return new GeographicAreaCode(areaCode, country, new TreeSet<>(regions),
                sharedTerritories.isEmpty() ? List.of(Territory.of(List.of(areaCode))) : sharedTerritories, point,
                timeZone, inService);
    }
}
