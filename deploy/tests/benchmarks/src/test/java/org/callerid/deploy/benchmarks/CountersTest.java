// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.callerid.deploy.benchmarks.Counters.Kind;
import org.junit.jupiter.api.Test;

class CountersTest {
    @Test
    void whatWasCountedSinceExcludesWhatWasCountedBefore() {
        Counters since = rows(Map.of("inserted a", 7L, "inserted b", 2L)).since(rows(Map.of("inserted a", 3L)));

        assertThat(since.of(Kind.ROWS)).containsOnly(Map.entry("inserted a", 4L), Map.entry("inserted b", 2L));
    }

    @Test
    void aCountOfAProcessThatWasStartedAgainBeginsAtZero() {
        assertThat(rows(Map.of("java", 5L)).since(rows(Map.of("java", 900L))).get(Kind.ROWS, "java")).isEqualTo(5);
    }

    @Test
    void countsOfBothAreAdded() {
        Counters both = rows(Map.of("a", 1L)).plus(rows(Map.of("a", 2L, "b", 4L)));

        assertThat(both.of(Kind.ROWS)).containsOnly(Map.entry("a", 3L), Map.entry("b", 4L));
    }

    private static Counters rows(Map<String, Long> counts) {
        return new Counters(Map.of(Kind.ROWS, counts));
    }
}
