// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.callerid.application.port.in.ShowCampaign;
import org.callerid.domain.allocation.Campaign;

/** The details of each campaign, cached for all viewers: they read thousands of requests. */
public final class CachedCampaigns implements ShowCampaign {
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(5);
    private static final int MAX_CAMPAIGNS = 100;

    private final LoadingCache<Campaign, CampaignDetails> latest;

    public CachedCampaigns(ShowCampaign campaigns) {
        this(campaigns, Ticker.systemTicker());
    }

    CachedCampaigns(ShowCampaign campaigns, Ticker ticker) {
        latest = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(EXPIRE_AFTER)
                .maximumSize(MAX_CAMPAIGNS)
                .build(campaigns::show);
    }

    @Override
    public CampaignDetails show(Campaign campaign) {
        return latest.get(campaign);
    }
}
