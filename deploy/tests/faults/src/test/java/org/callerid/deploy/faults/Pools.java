// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for calls to any destination: more than any load here can reserve, some of which are soon used up. */
final class Pools {
    private static final int NUMBERS = 6_000;
    private static final int AREA_CODES = 200;
    private static final Pool.Limits WIDE = new Pool.Limits(500, 5_000);
    private static final Pool.Limits NARROW = new Pool.Limits(1, 2);

    private Pools() {}

    static Pool ofAllAreas(Duration term) {
        Map<String, Pool.Limits> numbers = new TreeMap<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = areaCode(i % AREA_CODES) + "555" + (1_000 + i / AREA_CODES);
            numbers.put(number, i % 10 == 0 ? NARROW : WIDE);
        }
        return new Pool(numbers, term, ZoneId.of("UTC"));
    }

    /** Spread over the whole numbering plan: from 200 to 988, none of them N11 or N9X. */
    private static String areaCode(int i) {
        return "" + (2 + i / 25) + 2 * (i / 5 % 5) + 2 * (i % 5);
    }

    /** In the format of the import. */
    static String sheet(Pool pool) {
        StringBuilder sheet = new StringBuilder("caller_id,hourly_limit,daily_limit\n");
        pool.numbers()
                .forEach((number, limits) -> sheet.append(
                        number + "," + limits.hourly() + "," + limits.daily() + "\n"));
        return sheet.toString();
    }
}
