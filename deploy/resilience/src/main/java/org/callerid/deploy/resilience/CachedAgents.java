// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.callerid.application.port.in.ShowAgents;

/** Agents' permits counted once for all viewers, whose pages ask every few seconds. */
public final class CachedAgents implements ShowAgents {
    private static final Duration EXPIRE_AFTER = Duration.ofSeconds(2);

    private final LoadingCache<Boolean, Agents> latest;

    public CachedAgents(ShowAgents agents) {
        this(agents, Ticker.systemTicker());
    }

    CachedAgents(ShowAgents agents, Ticker ticker) {
        latest = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(EXPIRE_AFTER).build(any -> agents.show());
    }

    @Override
    public Agents show() {
        return latest.get(true);
    }
}
