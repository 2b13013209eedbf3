// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowCampaign.CampaignDetails;
import org.callerid.application.port.in.ShowCampaign.HourOfRequests;
import org.callerid.application.port.in.ShowOverview.CampaignDemand;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignsPageTest {
    private static final RequestCounts MANY = new RequestCounts(90, new TierCounts(50, 0, 0, 0, 10), 20, 10);
    private static final CampaignDemand SALES = new CampaignDemand(new Campaign("SALES"), MANY);

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeOverview overview = new FakeOverview();
    private Campaign shown = new Campaign("nothing was shown");

    @Test
    void theCampaignsOfTheLastHourAreListed() {
        overview.add(SALES);
        CampaignsPage page = page("", false);

        assertThat(page.rows()).containsExactly(SALES);
        assertThat(page.at()).contains(NOON);
        assertThat(page.getDetails()).isNull();
    }

    @Test
    void campaignsBeyondTheListAreCounted() {
        IntStream.range(0, 203)
                .forEach(n -> overview.add(new CampaignDemand(new Campaign("campaign " + n), MANY)));
        CampaignsPage page = page("", false);

        assertThat(page.rows()).hasSize(200);
        assertThat(page.others()).isEqualTo(3);
    }

    @Test
    void aCampaignIsOpenedByItsName() {
        CampaignsPage page = page("SALES", false);

        assertThat(shown).isEqualTo(new Campaign("SALES"));
        assertThat(page.title()).isEqualTo("SALES");
        assertThat(page.chartText()).startsWith("90 requests in 24 hours; most in the hour from ")
                .endsWith(": 90. Red: without a number.");
        assertThat(page.chart().bars()).containsExactly(
                new HourlyChart.Bar(page.chart().hours().getFirst(), 1, 8, 60, 0, 60, 0),
                new HourlyChart.Bar(page.chart().hours().getLast(), 11, 8, 20, 40, 0, 20));
    }

    @Test
    void callsWithoutACampaignAreOpenedToo() {
        assertThat(page("", true).title()).isEqualTo("none");
        assertThat(shown).isEqualTo(Campaign.BLANK);
    }

    @Test
    void aNameThatNoCampaignCanHaveIsExplained() {
        assertThat(page("<b>", false).getDetails()).isNull();
        assertThat(beans.loader.getFailure()).isNotEmpty();
    }

    @Test
    void withoutTheDatabaseThePageSaysSo() {
        overview.fail();
        page("", false);

        assertThat(beans.loader.getFailure()).startsWith("Database unreachable");
    }

    private CampaignsPage page(String name, boolean unnamed) {
        CampaignsPage page = new CampaignsPage(overview, campaign -> {
            shown = campaign;
            return new CampaignDetails(NOON, MANY,
                    List.of(new HourOfRequests(NOON.minusSeconds(3_600), RequestCounts.NONE),
                            new HourOfRequests(NOON, MANY)),
                    List.of(), Optional.empty());
        }, beans.loader, beans.messages, beans.times);
        page.setName(name);
        page.setUnnamed(unnamed);
        page.read();
        return page;
    }
}
