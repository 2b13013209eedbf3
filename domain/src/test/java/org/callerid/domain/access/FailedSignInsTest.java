// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private static final Instant NOON = Instant.parse("2100-06-01T12:00:00Z");

    private final FailedSignIns failures = new FailedSignIns();

    @Test
    void tenWrongOnesInAMinuteAreEnough() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.lockedUntil(NOON.plusSeconds(i))).isEmpty();
            failures.add(NOON.plusSeconds(i));
        }

        assertThat(failures.lockedUntil(NOON.plusSeconds(10))).contains(NOON.plusSeconds(60));
        assertThat(failures.lockedUntil(NOON.plusSeconds(60).minusNanos(1))).isPresent();
        assertThat(failures.lockedUntil(NOON.plusSeconds(60))).isEmpty();
    }
}
