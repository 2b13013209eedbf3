// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemandSampleTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void requestsThatCouldNotBeServedNeedUsesToo() {
        assertThat(new DemandSample(300, 10, FIVE_MINUTES).usesPerSecond()).isEqualTo(1);
        assertThat(new DemandSample(10, 300, FIVE_MINUTES).usesPerSecond()).isEqualTo(1);
    }

    @Test
    void theCautiousRateIsTwoStandardDeviationsLower() {
        assertThat(new DemandSample(100, 0, FIVE_MINUTES).cautiousUsesPerSecond())
                .isCloseTo(80.0 / 300, within(1e-9));
    }

    @Test
    void fewCallsSayNothing() {
        assertThat(new DemandSample(4, 4, FIVE_MINUTES).cautiousUsesPerSecond()).isZero();
        assertThat(new DemandSample(5, 0, FIVE_MINUTES).cautiousUsesPerSecond()).isPositive();
    }

    @Test
    void callsAreCountedPerMinute() {
        assertThat(new DemandSample(30, 0, FIVE_MINUTES).requestsPerMinute()).isEqualTo(6);
    }

    @Test
    void aRateNeedsTime() {
        assertThatThrownBy(() -> new DemandSample(1, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
