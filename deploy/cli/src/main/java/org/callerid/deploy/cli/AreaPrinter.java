// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callerid.application.port.in.AreaCodeDetails;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;

/** Prints area codes as text or as JSON. */
record AreaPrinter(PrintWriter out, OutputOptions output) {
    void print(List<Geographic> areaCodes) {
        if (output.isJson()) {
            out.println(output.json(areaCodes.stream().map(AreaCodeDetails::of).toList()));
        } else {
            areaCodes.forEach(found -> out.printf(Locale.ROOT, "%-3s  %-2s  %-8s  %-32s  %s%n",
                    found.row().areaCode(), found.row().country(),
                    spaced(found.row().regions()), found.row().timeZone(), spaced(found.overlays())));
        }
        out.flush();
    }

    void print(Geographic found, boolean withNearest) {
        if (output.isJson()) {
            out.println(output.json(AreaCodeDetails.of(found)));
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
}
