// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.callerid.domain.traffic.RecentDemand.Counts;
import org.junit.jupiter.api.Test;

class RecentDemandTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:20:30Z");
    private static final Counts FEW = new Counts(10, 5);
    private static final Counts MANY = new Counts(100, 50);

    @Test
    void periodsBeginWithAMinute() {
        RecentDemand demand = RecentDemand.of(FEW, MANY, Instant.EPOCH, NOW);

        assertThat(demand.lastFiveMinutes()).isEqualTo(new DemandSample(10, 5, Duration.ofSeconds(330)));
        assertThat(demand.lastFifteenMinutes()).isEqualTo(new DemandSample(100, 50, Duration.ofSeconds(930)));
    }

    @Test
    void theTimeBeforeTheFirstRequestDoesNotLowerTheRate() {
        RecentDemand demand = RecentDemand.of(FEW, MANY, NOW.minusSeconds(90), NOW);

        assertThat(demand.lastFiveMinutes().period()).isEqualTo(Duration.ofSeconds(90));
        assertThat(demand.lastFifteenMinutes().period()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aPeriodIsAtLeastHalfAMinute() {
        assertThat(RecentDemand.of(FEW, MANY, NOW.minusSeconds(1), NOW).lastFiveMinutes().period())
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theHigherCautiousRateCounts() {
        assertThat(RecentDemand.of(new Counts(100, 0), new Counts(100, 0), Instant.EPOCH, NOW)
                .cautiousUsesPerSecond()).isEqualTo(80.0 / 330);
    }
}
