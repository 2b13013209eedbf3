// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.ratelimit.SlidingWindow;

/**
 * Agents' rate limits in this node's memory; exact as long as there is one node.
 *
 * <p>Memory is bounded. With more agents than that within a minute, the least active ones are evicted and may then
 * exceed their rate limit.
 */
public final class LocalAgentRateLimiter implements AgentRateLimiter {
    /** About 40 MB of instants. */
    private static final int MAX_PERMITS = 1_000_000;
    private static final int MIN_AGENTS = 1_000;

    private final Optional<RateLimit> rateLimit;
    private final Cache<Agent, SlidingWindow> recent;

    /**
     * Creates the limiter.
     *
     * @param rateLimit of each agent; empty for no limit
     */
    public LocalAgentRateLimiter(Optional<RateLimit> rateLimit) {
        this.rateLimit = rateLimit;
        int permits = rateLimit.map(RateLimit::permits).orElse(MAX_PERMITS);
        this.recent = Caffeine.newBuilder()
                .maximumSize(Math.max(MIN_AGENTS, MAX_PERMITS / permits))
                .expireAfterAccess(RateLimit.WINDOW.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public List<Permit> tryAcquire(List<Agent> agents, Instant now) {
        return agents.stream().map(agent -> acquire(agent, now)).toList();
    }

    private Permit acquire(Agent agent, Instant now) {
        if (rateLimit.isEmpty()) {
            return new Permit.Acquired();
        }
        List<Instant> retryAt = new ArrayList<>(1);
        recent.asMap().compute(agent, (key, known) -> {
            SlidingWindow window = known == null ? new SlidingWindow() : known;
            window.tryAcquire(rateLimit.get(), now).ifPresent(retryAt::add);
            return window;
        });
        return retryAt.isEmpty() ? new Permit.Acquired() : new Permit.Exhausted(retryAt.getFirst());
    }

    @Override
    public void refund(List<Agent> agents, Instant spentAt) {
        agents.forEach(agent -> recent.asMap().computeIfPresent(agent, (key, window) -> {
            window.refund(spentAt);
            return window;
        }));
    }

    @Override
    public List<Integer> countAcquired(List<Agent> agents, Instant now) {
        return agents.stream().map(agent -> countAcquired(agent, now)).toList();
    }

    private int countAcquired(Agent agent, Instant now) {
        int[] count = new int[1];
        recent.asMap().computeIfPresent(agent, (key, window) -> {
            count[0] = window.count(now);
            return window;
        });
        return count[0];
    }

    long knownAgents() {
        recent.cleanUp();
        return recent.estimatedSize();
    }
}
