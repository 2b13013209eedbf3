// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Collection;
import java.util.List;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.callerid.domain.numbering.Region;

/**
 * An area code that belongs to a place.
 *
 * @param territories the sets of area codes that serve the same ground, this one included
 * @param overlays the other area codes in service in them
 */
record AreaCodeJson(String areaCode, String country, List<String> regions, boolean inService, String timeZone,
        double latitude, double longitude, List<List<String>> territories, List<String> overlays,
        List<NeighbourJson> nearest) {
    static AreaCodeJson of(Geographic found) {
        GeographicAreaCode row = found.row();
        return new AreaCodeJson(row.areaCode().digits(), row.country().code(),
                row.regions().stream().map(Region::code).toList(), row.inService(), row.timeZone().getId(),
                row.point().latitude(), row.point().longitude(),
                row.territories().stream().map(territory -> digits(territory.areaCodes())).toList(),
                digits(found.overlays()), found.nearest().stream().map(NeighbourJson::of).toList());
    }

    private static List<String> digits(Collection<AreaCode> areaCodes) {
        return areaCodes.stream().map(AreaCode::digits).toList();
    }

    record NeighbourJson(String areaCode, long distanceKm) {
        static NeighbourJson of(Neighbour neighbour) {
            return new NeighbourJson(neighbour.areaCode().digits(), Math.round(neighbour.distanceKm()));
        }
    }
}
