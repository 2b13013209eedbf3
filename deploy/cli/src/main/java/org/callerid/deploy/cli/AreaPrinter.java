// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.callerid.domain.numbering.Region;

/** Prints area codes as text or as JSON. */
record AreaPrinter(PrintWriter out, OutputOptions output) {
    void print(List<Geographic> areaCodes) {
        if (output.isJson()) {
            out.println(output.json(areaCodes.stream().map(AreaJson::of).toList()));
        } else {
            areaCodes.forEach(found -> out.printf(Locale.ROOT, "%-3s  %-2s  %-8s  %-32s  %s%n",
                    found.row().areaCode(), found.row().country(),
                    spaced(found.row().regions()), found.row().timeZone(), spaced(found.overlays())));
        }
        out.flush();
    }

    void print(Geographic found, boolean withNearest) {
        if (output.isJson()) {
            out.println(output.json(AreaJson.of(found)));
        } else {
            GeographicAreaCode row = found.row();
            out.println("area code   " + row.areaCode() + (row.inService() ? "" : " (not in service yet)"));
            out.println("country     " + row.country());
            out.println("regions     " + spaced(row.regions()));
            out.println("time zone   " + row.timeZone());
            out.println("overlays    " + spaced(found.overlays()));
            if (withNearest) {
                out.println("nearest     " + found.nearest()
                        .stream()
                        .map(AreaPrinter::text)
                        .collect(Collectors.joining(", ")));
            }
        }
        out.flush();
    }

    private static String text(Neighbour neighbour) {
        return neighbour.areaCode() + " (" + Math.round(neighbour.distanceKm()) + " km)";
    }

    private static String spaced(Collection<?> values) {
        return values.isEmpty() ? "-" : values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** As in the HTTP API. */
    private record AreaJson(String areaCode, String country, List<String> regions, boolean inService, String timeZone,
            double latitude, double longitude, List<List<String>> territories, List<String> overlays,
            List<NeighbourJson> nearest) {
        static AreaJson of(Geographic found) {
            GeographicAreaCode row = found.row();
            return new AreaJson(row.areaCode().digits(), row.country().code(),
                    row.regions().stream().map(Region::code).toList(), row.inService(), row.timeZone().getId(),
                    row.point().latitude(), row.point().longitude(),
                    row.territories().stream().map(territory -> digits(territory.areaCodes())).toList(),
                    digits(found.overlays()), found.nearest().stream().map(NeighbourJson::of).toList());
        }

        private static List<String> digits(Collection<AreaCode> areaCodes) {
            return areaCodes.stream().map(AreaCode::digits).toList();
        }
    }

    private record NeighbourJson(String areaCode, long distanceKm) {
        static NeighbourJson of(Neighbour neighbour) {
            return new NeighbourJson(neighbour.areaCode().digits(), Math.round(neighbour.distanceKm()));
        }
    }
}
