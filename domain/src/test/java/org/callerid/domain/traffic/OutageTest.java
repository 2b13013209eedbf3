// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant TEN = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void failuresInConsecutiveMinutesAreOneOutage() {
        assertThat(Outage.in(new TreeMap<>(Map.of(minute(1), 400L, minute(2), 415L))))
                .containsExactly(new Outage(minute(1), minute(3), 815));
    }

    @Test
    void aMinuteWithoutRequestsDoesNotEndAnOutage() {
        assertThat(Outage.in(new TreeMap<>(Map.of(minute(1), 1L, minute(2), 0L, minute(3), 2L))))
                .containsExactly(new Outage(minute(1), minute(4), 3));
    }

    @Test
    void twoMinutesWithoutFailuresEndIt() {
        assertThat(Outage.in(new TreeMap<>(Map.of(minute(1), 1L, minute(4), 2L))))
                .containsExactly(new Outage(minute(1), minute(2), 1), new Outage(minute(4), minute(5), 2));
    }

    @Test
    void withoutFailuresThereIsNone() {
        assertThat(Outage.in(new TreeMap<>(Map.of(minute(1), 0L)))).isEmpty();
    }

    private static Instant minute(int minute) {
        return TEN.plusSeconds(60L * minute);
    }
}
