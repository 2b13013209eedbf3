// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final RateLimit two = new RateLimit(2);
    private final SlidingWindow grants = new SlidingWindow();

    @Test
    void theGrantAfterTheLastAllowedWaitsUntilTheOldestIsAMinuteOld() {
        grants.tryAcquire(two, NOON);
        grants.tryAcquire(two, NOON.plusSeconds(30));

        assertThat(grants.tryAcquire(two, NOON.plusSeconds(59))).contains(NOON.plusSeconds(60));
        assertThat(grants.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(grants.tryAcquire(two, NOON.plusSeconds(60))).contains(NOON.plusSeconds(90));
    }

    @Test
    void whatIsGivenBackCanBeSpentAgain() {
        grants.tryAcquire(two, NOON);
        grants.tryAcquire(two, NOON);

        grants.refund(NOON);

        assertThat(grants.tryAcquire(two, NOON)).isEmpty();
        assertThat(grants.tryAcquire(two, NOON)).isPresent();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        grants.tryAcquire(two, NOON);
        grants.tryAcquire(two, NOON);
        grants.tryAcquire(two, NOON.plusSeconds(59));

        assertThat(grants.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(grants.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
    }
}
