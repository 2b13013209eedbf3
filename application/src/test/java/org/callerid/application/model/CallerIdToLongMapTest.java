// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.callerid.domain.callerid.CallerIdNumber;
import org.junit.jupiter.api.Test;

public class CallerIdToLongMapTest {
    @Test
    void itKeepsWhatAnOrdinaryMapKeeps() {
        Random random = new Random(20_261_127);
        Map<CallerIdNumber, Long> expected = new HashMap<>();
        CallerIdToLongMap map = new CallerIdToLongMap();
        for (long i = 0; i < 20_000; i++) {
            CallerIdNumber number = new CallerIdNumber(random.nextInt(10) == 0
                    ? "+44" + (20_0000_0000L + random.nextInt(9_999))
                    : String.valueOf(212_555_0000L + random.nextInt(9_999)));
            assertThat(map.get(number)).isEqualTo(expected.getOrDefault(number, CallerIdToLongMap.ABSENT));
            expected.put(number, i);
            map.put(number, i);
        }

        assertThat(map.size()).isEqualTo(expected.size());
        Map<CallerIdNumber, Long> visited = new HashMap<>();
        map.forEach(visited::put);
        assertThat(visited).isEqualTo(expected);
    }

    @Test
    void aShortInternationalNumberIsNoLongNationalOne() {
        CallerIdToLongMap map = new CallerIdToLongMap();
        map.put(new CallerIdNumber("2125551234"), 1);

        assertThat(map.get(new CallerIdNumber("+2125551234"))).isEqualTo(CallerIdToLongMap.ABSENT);
    }
}
