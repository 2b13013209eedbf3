// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.ratelimit.SlidingWindow;

/** The domain rule, guarded by one lock. */
public final class InMemoryAgentRateLimiter implements AgentRateLimiter {
    private final RateLimit rateLimit;
    private final Map<Agent, SlidingWindow> windows = new HashMap<>();

    public InMemoryAgentRateLimiter(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
    }

    @Override
    public synchronized List<Permit> tryAcquire(List<Agent> agents, Instant now) {
        return agents.stream().map(agent -> spend(agent, now)).toList();
    }

    private Permit spend(Agent agent, Instant now) {
        return windows.computeIfAbsent(agent, unknown -> new SlidingWindow())
                .tryAcquire(rateLimit, now)
                .<Permit>map(Permit.Exhausted::new)
                .orElseGet(Permit.Acquired::new);
    }

    @Override
    public synchronized List<Integer> countAcquired(List<Agent> agents, Instant now) {
        return agents.stream()
                .map(agent -> windows.computeIfAbsent(agent, unknown -> new SlidingWindow()).count(now))
                .toList();
    }

    @Override
    public synchronized void refund(List<Agent> agents, Instant spentAt) {
        agents.forEach(agent -> windows.computeIfAbsent(agent, unknown -> new SlidingWindow()).refund(spentAt));
    }
}
