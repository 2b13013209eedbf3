// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentGrantsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private final AgentAllowance two = new AgentAllowance(2);
    private final RecentGrants grants = new RecentGrants();

    @Test
    void theGrantAfterTheLastAllowedWaitsUntilTheOldestIsAMinuteOld() {
        grants.spend(two, NOON);
        grants.spend(two, NOON.plusSeconds(30));

        assertThat(grants.spend(two, NOON.plusSeconds(59))).contains(NOON.plusSeconds(60));
        assertThat(grants.spend(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(grants.spend(two, NOON.plusSeconds(60))).contains(NOON.plusSeconds(90));
    }

    @Test
    void whatIsGivenBackCanBeSpentAgain() {
        grants.spend(two, NOON);
        grants.spend(two, NOON);

        grants.giveBack(NOON);

        assertThat(grants.spend(two, NOON)).isEmpty();
        assertThat(grants.spend(two, NOON)).isPresent();
    }

    @Test
    void aRefusedRequestCostsNothing() {
        grants.spend(two, NOON);
        grants.spend(two, NOON);
        grants.spend(two, NOON.plusSeconds(59));

        assertThat(grants.spend(two, NOON.plusSeconds(60))).isEmpty();
        assertThat(grants.spend(two, NOON.plusSeconds(60))).isEmpty();
    }
}
