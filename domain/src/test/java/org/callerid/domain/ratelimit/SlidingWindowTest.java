// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

public class SlidingWindowTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final RateLimit two = new RateLimit(2);
    private final SlidingWindow window = new SlidingWindow();

    @Test
    void theGrantAfterTheLastAllowedWaitsUntilTheOldestIsAMinuteOld() {
        window.tryAcquire(two, NOON);
        window.tryAcquire(two, NOON.plusSeconds(30));

        assertThat(window.tryAcquire(two, NOON.plusSeconds(59))).contains(NOON.plusSeconds(60));
        assertThat(window.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(window.tryAcquire(two, NOON.plusSeconds(60))).contains(NOON.plusSeconds(90));
    }

    @Test
    void aPermitCountsForAMinute() {
        window.tryAcquire(two, NOON);
        window.tryAcquire(two, NOON.plusSeconds(30));

        assertThat(window.count(NOON.plusMillis(59_999))).isEqualTo(2);
        assertThat(window.count(NOON.plusSeconds(60))).isEqualTo(1);
        assertThat(window.count(NOON.plusSeconds(90))).isZero();
    }

    @Test
    void whatIsGivenBackCanBeSpentAgain() {
        window.tryAcquire(two, NOON);
        window.tryAcquire(two, NOON);

        window.refund(NOON);

        assertThat(window.tryAcquire(two, NOON)).isEmpty();
        assertThat(window.tryAcquire(two, NOON)).isPresent();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        window.tryAcquire(two, NOON);
        window.tryAcquire(two, NOON);
        window.tryAcquire(two, NOON.plusSeconds(59));

        assertThat(window.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(window.tryAcquire(two, NOON.plusSeconds(60))).isEmpty();
    }
}
