// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficRange;
import org.callerid.application.port.in.ShowTraffic;

/** One cached history for all viewers of a range: the counters are written every five seconds. */
public final class CachedTraffic implements ShowTraffic {
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(5);

    private final LoadingCache<TrafficRange, TrafficHistory> latest;

    public CachedTraffic(ShowTraffic traffic) {
        this(traffic, Ticker.systemTicker());
    }

    CachedTraffic(ShowTraffic traffic, Ticker ticker) {
        latest = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(EXPIRE_AFTER).build(traffic::show);
    }

    @Override
    public TrafficHistory show(TrafficRange range) {
        return latest.get(range);
    }
}
