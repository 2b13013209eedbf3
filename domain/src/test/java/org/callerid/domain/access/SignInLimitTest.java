// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.callerid.domain.ratelimit.SlidingWindow;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private static final Instant NOON = Instant.parse("2100-06-01T12:00:00Z");

    private final SlidingWindow failures = new SlidingWindow();

    @Test
    void tenFailuresInAMinuteLockAClientOut() {
        for (int i = 0; i < 10; i++) {
            assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(i))).isEmpty();
            failures.record(NOON.plusSeconds(i));
        }

        assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(10))).contains(NOON.plusSeconds(60));
        assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(60).minusNanos(1))).isPresent();
        assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void failuresBeyondTheLimitCountToo() {
        for (int i = 0; i < 12; i++) {
            failures.record(NOON.plusSeconds(i));
        }

        assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(61))).contains(NOON.plusSeconds(62));
        assertThat(failures.exhaustedUntil(SignInLimit.FAILURES, NOON.plusSeconds(62))).isEmpty();
    }
}
