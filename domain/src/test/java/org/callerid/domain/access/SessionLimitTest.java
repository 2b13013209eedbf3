// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLimitTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void aSessionIsOverAfterTwelveHours() {
        assertThat(SessionLimit.isOver(NOON, NOON.plus(Duration.ofHours(12)).minusNanos(1))).isFalse();
        assertThat(SessionLimit.isOver(NOON, NOON.plus(Duration.ofHours(12)))).isTrue();
    }
}
