// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.RateLimit;
import org.callerid.domain.allocation.SlidingWindow;

/** The domain's rule and one lock. */
public final class InMemoryAgentAllowances implements AgentRateLimiter {
    private final RateLimit rateLimit;
    private final Map<Agent, SlidingWindow> grants = new HashMap<>();

    public InMemoryAgentAllowances(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
    }

    @Override
    public synchronized List<Permit> tryAcquire(List<Agent> agents, Instant now) {
        return agents.stream().map(agent -> spend(agent, now)).toList();
    }

    private Permit spend(Agent agent, Instant now) {
        return grants.computeIfAbsent(agent, unknown -> new SlidingWindow())
                .tryAcquire(rateLimit, now)
                .<Permit>map(Permit.Exhausted::new)
                .orElseGet(Permit.Acquired::new);
    }

    @Override
    public synchronized void refund(List<Agent> agents, Instant spentAt) {
        agents.forEach(agent -> grants.computeIfAbsent(agent, unknown -> new SlidingWindow()).refund(spentAt));
    }
}
