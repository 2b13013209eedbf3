// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.callerid.application.port.in.ShowCoverage;

/** One cached coverage for all viewers: it sums the demand of a week. */
public final class CachedCoverage implements ShowCoverage {
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(5);

    private final LoadingCache<Boolean, Coverage> latest;

    public CachedCoverage(ShowCoverage coverage) {
        this(coverage, Ticker.systemTicker());
    }

    CachedCoverage(ShowCoverage coverage, Ticker ticker) {
        latest = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(EXPIRE_AFTER).build(any -> coverage.show());
    }

    @Override
    public Coverage show() {
        return latest.get(true);
    }
}
