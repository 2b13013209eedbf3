// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.Collection;
import java.util.List;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.callerid.domain.numbering.Region;

/**
 * An area code that belongs to a place, as operators get it from the HTTP API and the command line.
 *
 * @param territories the sets of area codes that serve the same ground, this one included
 * @param overlays the other area codes in service in them
 */
public record AreaCodeDetails(String areaCode, String country, List<String> regions, boolean inService,
        String timeZone, double latitude, double longitude, List<List<String>> territories, List<String> overlays,
        List<Nearby> nearest) {
    public AreaCodeDetails {
        regions = List.copyOf(regions);
        territories = List.copyOf(territories);
        overlays = List.copyOf(overlays);
        nearest = List.copyOf(nearest);
    }

    public static AreaCodeDetails of(Geographic found) {
        GeographicAreaCode row = found.row();
        return new AreaCodeDetails(row.areaCode().digits(), row.country().code(),
                row.regions().stream().map(Region::code).toList(), row.inService(), row.timeZone().getId(),
                row.point().latitude(), row.point().longitude(),
                row.territories().stream().map(territory -> digits(territory.areaCodes())).toList(),
                digits(found.overlays()), found.nearest().stream().map(Nearby::of).toList());
    }

    private static List<String> digits(Collection<AreaCode> areaCodes) {
        return areaCodes.stream().map(AreaCode::digits).toList();
    }

    /** Another area code, and how far it is. */
    public record Nearby(String areaCode, long distanceKm) {
        static Nearby of(Neighbour neighbour) {
            return new Nearby(neighbour.areaCode().digits(), Math.round(neighbour.distanceKm()));
        }
    }
}
