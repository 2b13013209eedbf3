// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for calls to anywhere: more than any load here can hold, some of which are soon used up. */
final class Pools {
    private static final int NUMBERS = 6_000;
    private static final Pool.Limits WIDE = new Pool.Limits(500, 5_000);
    private static final Pool.Limits NARROW = new Pool.Limits(1, 2);

    private Pools() {}

    static Pool ofAllAreas(Duration term) {
        Map<String, Pool.Limits> numbers = new TreeMap<>();
        for (int i = 0; i < NUMBERS; i++) {
            String number = (200 + i % 200 * 4) + "555" + (1_000 + i / 200);
            numbers.put(number, i % 10 == 0 ? NARROW : WIDE);
        }
        return new Pool(numbers, term, ZoneId.of("UTC"));
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
