// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.in.ShowCampaign.CampaignDetails;
import org.callerid.application.port.in.ShowCampaign.HourOfRequests;
import org.callerid.application.port.out.UsageHistory.CampaignUse;
import org.callerid.application.port.out.UsageHistory.CampaignUses;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeShare;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;

class ShowCampaignUseCaseTest {
    private static final Campaign SALES = new Campaign("SALES");
    private static final Campaign SUPPORT = new Campaign("SUPPORT");
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final AreaCode LOS_ANGELES = new AreaCode("310");
    private static final RequestCounts MANY = new RequestCounts(90, new TierCounts(70, 0, 0, 0, 10), 5, 3);
    private static final Instant NOW = NOON.plus(Duration.ofMinutes(30));

    private final FakeTraffic traffic = new FakeTraffic();
    private final FakeUsageHistory history = new FakeUsageHistory();

    @Test
    void aCampaignsShareIsOfTheUsesOfAllCampaigns() {
        history.campaignUses = new CampaignUses(Optional.of(NOON), List.of(new CampaignUse(SUPPORT, NEW_YORK, 10),
                new CampaignUse(SALES, NEW_YORK, 30), new CampaignUse(SALES, LOS_ANGELES, 50)));

        CampaignDetails sales = show(SALES);

        assertThat(history.countedFrom).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(sales.areaCodes()).containsExactly(new AreaCodeShare(LOS_ANGELES, 50, 50),
                new AreaCodeShare(NEW_YORK, 30, 40));
        assertThat(sales.usesSince()).contains(NOON);
    }

    @Test
    void theHoursHaveNoGaps() {
        traffic.hours = Map.of(NOON, MANY, NOON.minus(Duration.ofHours(23)), MANY);

        assertThat(show(SALES).hours()).hasSize(24)
                .startsWith(new HourOfRequests(NOON.minus(Duration.ofHours(23)), MANY),
                        new HourOfRequests(NOON.minus(Duration.ofHours(22)), RequestCounts.NONE))
                .endsWith(new HourOfRequests(NOON, MANY));
    }

    @Test
    void theLastHourIsThatOfTheCampaign() {
        traffic.campaigns = Map.of(SUPPORT, MANY);

        assertThat(show(SUPPORT).lastHour()).isEqualTo(MANY);
        assertThat(show(SALES).lastHour()).isEqualTo(RequestCounts.NONE);
    }

    private CampaignDetails show(Campaign campaign) {
        return new ShowCampaignUseCase(traffic, history, () -> NOW).show(campaign);
    }
}
