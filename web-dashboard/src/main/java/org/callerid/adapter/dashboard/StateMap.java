// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.port.in.ShowCoverage.RegionRow;

/** A map on which each state and province is a tile of the same size, about where it is. */
final class StateMap {
    private static final int SIZE = 44;
    /** Each line is a row of the map, from north to south; a dot is an empty place. */
    private static final List<String> LAYOUT = List.of(
            "AK YT NT NU .. .. .. .. .. .. NL ..",
            ".. BC AB SK MB ON QC .. .. NB PE NS",
            ".. .. .. .. .. .. .. .. .. .. VT ME",
            ".. WA ID MT ND MN WI MI .. NY NH MA",
            ".. OR NV WY SD IA IL IN OH PA CT RI",
            ".. CA UT CO NE MO KY WV VA MD NJ ..",
            ".. .. AZ NM KS AR TN NC SC DC DE ..",
            ".. .. .. .. OK LA MS AL GA .. .. ..",
            "HI .. .. .. TX .. .. .. .. FL .. ..");

    private StateMap() {}

    /** The size of the picture, as in SVG. */
    static String viewBox() {
        return "0 0 " + SIZE * LAYOUT.getFirst().split(" ", -1).length + " " + SIZE * LAYOUT.size();
    }

    static List<Tile> tiles(List<RegionRow> regions) {
        Map<String, RegionRow> byCode = regions.stream()
                .collect(Collectors.toMap(row -> row.region().code(), Function.identity()));
        return IntStream.range(0, LAYOUT.size()).boxed().flatMap(row -> tiles(row, byCode)).toList();
    }

    private static Stream<Tile> tiles(int row, Map<String, RegionRow> byCode) {
        String[] codes = LAYOUT.get(row).split(" ", -1);
        return IntStream.range(0, codes.length)
                .filter(column -> !codes[column].equals(".."))
                .mapToObj(column -> new Tile(codes[column], SIZE * column + 1, SIZE * row + 1,
                        byCode.containsKey(codes[column]) ? byCode.get(codes[column]).summary().status().name() : ""));
    }

    /**
     * A tile.
     *
     * @param code of the state or province
     * @param css the style class: the status, or empty for one without numbers and calls
     */
    public record Tile(String code, int x, int y, String css) {
        public int size() {
            return SIZE - 2;
        }

        /** The middle, for its code. */
        public int middleX() {
            return x + size() / 2;
        }

        public int middleY() {
            return y + size() / 2;
        }
    }
}
