// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowCampaign;
import org.callerid.application.port.in.ShowCampaign.CampaignDetails;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.traffic.RequestCounts;
import org.junit.jupiter.api.Test;

class CachedCampaignsTest {
    private static final Campaign SALES = new Campaign("SALES");
    private static final Campaign SUPPORT = new Campaign("SUPPORT");

    private final List<Campaign> read = new ArrayList<>();
    private long elapsed;
    private final ShowCampaign cached = new CachedCampaigns(campaign -> {
        read.add(campaign);
        return new CampaignDetails(NOON, RequestCounts.NONE, List.of(), List.of(), Optional.empty());
    }, () -> elapsed);

    @Test
    void viewersOfACampaignShareOneReadingForFiveSeconds() {
        cached.show(SALES);
        elapsed = Duration.ofMillis(4_999).toNanos();
        cached.show(SALES);
        cached.show(SUPPORT);
        elapsed = Duration.ofMillis(5_001).toNanos();
        cached.show(SALES);

        assertThat(read).containsExactly(SALES, SUPPORT, SALES);
    }
}
