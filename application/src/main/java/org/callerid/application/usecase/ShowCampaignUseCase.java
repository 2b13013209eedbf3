// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.application.port.in.ShowCampaign;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.application.port.out.UsageHistory.CampaignUse;
import org.callerid.application.port.out.UsageHistory.CampaignUses;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.AreaCodeShare;
import org.callerid.domain.traffic.RequestCounts;

/** Combines a campaign's counts with the uses in the request log. */
public final class ShowCampaignUseCase implements ShowCampaign {
    private static final Duration LAST_HOUR = Duration.ofHours(1);
    private static final int HOURS = 24;
    /** Read from the log in less than a tenth of a second. */
    private static final int LATEST_REQUESTS = 20_000;

    private final Traffic traffic;
    private final UsageHistory history;
    private final InstantSource clock;

    public ShowCampaignUseCase(Traffic traffic, UsageHistory history, InstantSource clock) {
        this.traffic = traffic;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public CampaignDetails show(Campaign campaign) {
        Instant now = clock.instant();
        CampaignUses uses = history.campaignUses(now.minus(LAST_HOUR), LATEST_REQUESTS);
        return new CampaignDetails(now, traffic.lastHourByCampaign(now).getOrDefault(campaign, RequestCounts.NONE),
                hours(campaign, now), shares(campaign, uses.uses()), uses.since());
    }

    private List<HourOfRequests> hours(Campaign campaign, Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
        Map<Instant, RequestCounts> counts = traffic.hoursOfCampaign(campaign, first, now);
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> first.plus(hour, ChronoUnit.HOURS))
                .map(start -> new HourOfRequests(start, counts.getOrDefault(start, RequestCounts.NONE)))
                .toList();
    }

    private static List<AreaCodeShare> shares(Campaign campaign, List<CampaignUse> uses) {
        Map<AreaCode, Long> all = uses.stream()
                .collect(Collectors.groupingBy(CampaignUse::areaCode, Collectors.summingLong(CampaignUse::uses)));
        return uses.stream()
                .filter(use -> use.campaign().equals(campaign))
                .map(use -> new AreaCodeShare(use.areaCode(), use.uses(), all.getOrDefault(use.areaCode(), 0L)))
                .sorted(AreaCodeShare.MOST_USED_FIRST)
                .toList();
    }
}
