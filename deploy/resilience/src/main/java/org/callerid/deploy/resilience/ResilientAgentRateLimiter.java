// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.allocation.Agent;

/**
 * Redis counts permits for all nodes together, and each node also counts its own. An agent who has used up the rate
 * limit on this node has used it up everywhere, so Redis is asked only about the others. If Redis is unavailable or
 * late, the node continues from its own count.
 */
public final class ResilientAgentRateLimiter implements AgentRateLimiter {
    private final AgentRateLimiter shared;
    private final GuardedStore redis;
    private final RedisFallback fallback;
    private final AgentRateLimiter local;

    public ResilientAgentRateLimiter(AgentRateLimiter shared, GuardedStore redis, RedisFallback answers,
            AgentRateLimiter ofThisNode) {
        this.shared = shared;
        this.redis = redis;
        this.fallback = answers;
        this.local = ofThisNode;
    }

    @Override
    public List<Permit> tryAcquire(List<Agent> agents, Instant now) {
        List<Permit> here = local.tryAcquire(agents, now);
        List<Agent> spent = acquired(agents, here);
        return spent.isEmpty()
                ? here
                : fallback.callOrEmpty(() -> shared.tryAcquire(spent, now), redis)
                        .map(everywhere -> combined(agents, here, everywhere, now))
                        .orElse(here);
    }

    private static List<Agent> acquired(List<Agent> agents, List<Permit> answers) {
        List<Agent> spent = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            if (answers.get(i) instanceof Permit.Acquired) {
                spent.add(agents.get(i));
            }
        }
        return spent;
    }

    /** Permits granted here but refused by Redis are refunded here. */
    private List<Permit> combined(List<Agent> agents, List<Permit> here, List<Permit> everywhere, Instant now) {
        List<Permit> agreed = new ArrayList<>(here);
        List<Agent> refused = new ArrayList<>();
        Iterator<Permit> answers = everywhere.iterator();
        for (int i = 0; i < agents.size(); i++) {
            if (here.get(i) instanceof Permit.Acquired && answers.next() instanceof Permit.Exhausted usedUp) {
                agreed.set(i, usedUp);
                refused.add(agents.get(i));
            }
        }
        local.refund(refused, now);
        return agreed;
    }

    @Override
    public List<Integer> countAcquired(List<Agent> agents, Instant now) {
        return fallback.callOrEmpty(() -> shared.countAcquired(agents, now), redis)
                .orElseGet(() -> local.countAcquired(agents, now));
    }

    /** If Redis is unavailable, it counts the permits until the window is over. */
    @Override
    public void refund(List<Agent> agents, Instant spentAt) {
        local.refund(agents, spentAt);
        Optional<Boolean> unused = fallback.callOrEmpty(() -> {
            shared.refund(agents, spentAt);
            return true;
        }, redis);
    }
}
