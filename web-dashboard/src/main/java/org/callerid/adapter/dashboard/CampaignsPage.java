// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ShowCampaign;
import org.callerid.application.port.in.ShowCampaign.CampaignDetails;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.application.port.in.ShowOverview.CampaignDemand;
import org.callerid.application.port.in.ShowOverview.Overview;
import org.callerid.domain.allocation.Campaign;
import org.jspecify.annotations.Nullable;

/** The campaigns of the last hour, and one of them in detail. */
@Named("campaigns")
@RequestScoped
public class CampaignsPage {
    private static final int MAX_ROWS = 200;

    private final ShowOverview showOverview;
    private final ShowCampaign showCampaign;
    private final PageLoader loader;
    private final Messages messages;
    private final TimeFormats times;
    private String name = "";
    private boolean unnamed;
    private Optional<Instant> at = Optional.empty();
    private List<CampaignDemand> rows = List.of();
    private int others;
    private @Nullable CampaignDetails details;

    @Inject
    public CampaignsPage(ShowOverview showOverview, ShowCampaign showCampaign, PageLoader loader, Messages messages,
            TimeFormats times) {
        this.showOverview = showOverview;
        this.showCampaign = showCampaign;
        this.loader = loader;
        this.messages = messages;
        this.times = times;
    }

    public void read() {
        loader.load(() -> {
            details = opened().map(showCampaign::show).orElse(null);
            return showOverview.show();
        }).ifPresent(this::keep);
    }

    private void keep(Overview overview) {
        at = Optional.of(overview.at());
        rows = overview.campaigns().stream().limit(MAX_ROWS).toList();
        others = overview.campaigns().size() - rows.size();
    }

    private Optional<Campaign> opened() {
        return unnamed ? Optional.of(Campaign.BLANK) : FieldParser.parse(name, Campaign::new);
    }

    /** When the campaigns were counted; empty if they could not be. */
    public Optional<Instant> at() {
        return at;
    }

    public List<CampaignDemand> rows() {
        return rows;
    }

    /** How many campaigns with fewer requests are not among the {@link #rows}. */
    public int others() {
        return others;
    }

    /** The campaign that is opened; null if none is. */
    public @Nullable CampaignDetails getDetails() {
        return details;
    }

    public HourlyChart chart() {
        return new HourlyChart(Optional.ofNullable(details).orElseThrow().hours());
    }

    /** The chart in words. */
    public String chartText() {
        HourlyChart chart = chart();
        return chart.busiest()
                .map(busiest -> messages.of("campaign.hours.text", chart.total(), busiest.requests().requests(),
                        times.dayAndTime(busiest.startsAt())))
                .orElseGet(() -> messages.of("campaign.hours.none"));
    }

    /** The name of the opened campaign, as a heading. */
    public String title() {
        return unnamed ? messages.of("none") : name;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = FieldParser.textOrEmpty(name);
    }

    public boolean isUnnamed() {
        return unnamed;
    }

    /** Opens the calls without a campaign. */
    public void setUnnamed(boolean unnamed) {
        this.unnamed = unnamed;
    }
}
