// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.in.AreaCodeDetails;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
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

    /** @param supply the company's numbers, if they are to be printed; without area codes that have none */
    void print(Geographic found, boolean withNearest, Optional<Map<AreaCode, NumberSupply>> supply) {
        Optional<List<NumberCount>> numbers = supply.map(known -> shown(found, withNearest)
                .map(areaCode -> NumberCount.of(areaCode, known))
                .toList());
        if (output.isJson()) {
            AreaCodeDetails details = AreaCodeDetails.of(found);
            out.println(output.json(
                    numbers.<Object>map(counts -> new CountedAreaCode(details, counts)).orElse(details)));
        } else {
            printText(found, withNearest);
            numbers.ifPresent(counts -> out.println("numbers     "
                    + counts.stream().map(NumberCount::text).collect(Collectors.joining(", "))));
        }
        out.flush();
    }

    private static Stream<AreaCode> shown(Geographic found, boolean withNearest) {
        Stream<AreaCode> nearest = found.nearest().stream().map(Neighbour::areaCode).filter(any -> withNearest);
        return Stream.of(Stream.of(found.row().areaCode()), found.overlays().stream(), nearest)
                .flatMap(areaCodes -> areaCodes)
                .distinct();
    }

    private void printText(Geographic found, boolean withNearest) {
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

    private static String text(Neighbour neighbour) {
        return neighbour.areaCode() + " (" + Math.round(neighbour.distanceKm()) + " km)";
    }

    private static String spaced(Collection<?> values) {
        return values.isEmpty() ? "-" : values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private record CountedAreaCode(@JsonUnwrapped AreaCodeDetails details, List<NumberCount> numbers) {}

    /** The company's numbers of one area code. */
    private record NumberCount(String areaCode, long owned, long active) {
        static NumberCount of(AreaCode areaCode, Map<AreaCode, NumberSupply> supply) {
            NumberSupply numbers = supply.getOrDefault(areaCode, NumberSupply.NONE);
            return new NumberCount(areaCode.digits(), numbers.owned(), numbers.active());
        }

        String text() {
            return areaCode + ": " + owned + (owned == active ? "" : " (" + active + " active)");
        }
    }
}
