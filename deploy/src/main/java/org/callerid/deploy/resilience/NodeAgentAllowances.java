// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AgentAllowance;
import org.callerid.domain.allocation.RecentGrants;

/**
 * Agents' allowances in this node's memory: exact while there is one node.
 *
 * <p>Memory is bounded. Beyond that many agents within a minute the least active are forgotten, and may then be granted
 * more than their allowance.
 */
public final class NodeAgentAllowances implements AgentAllowances {
    /** About 40 MB of instants. */
    private static final int MOST_GRANTS = 1_000_000;
    private static final int FEWEST_AGENTS = 1_000;

    private final Optional<AgentAllowance> allowance;
    private final Cache<Agent, RecentGrants> recent;

    /** @param allowance of each agent; empty for no bound */
    public NodeAgentAllowances(Optional<AgentAllowance> allowance) {
        this.allowance = allowance;
        int grants = allowance.map(AgentAllowance::grants).orElse(MOST_GRANTS);
        this.recent = Caffeine.newBuilder()
                .maximumSize(Math.max(FEWEST_AGENTS, MOST_GRANTS / grants))
                .expireAfterAccess(AgentAllowance.WINDOW.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public List<Spending> spend(List<Agent> agents, Instant now) {
        return agents.stream().map(agent -> spend(agent, now)).toList();
    }

    private Spending spend(Agent agent, Instant now) {
        if (allowance.isEmpty()) {
            return new Spending.Spent();
        }
        List<Instant> retryAt = new ArrayList<>(1);
        recent.asMap().compute(agent, (key, known) -> {
            RecentGrants grants = known == null ? new RecentGrants() : known;
            grants.spend(allowance.get(), now).ifPresent(retryAt::add);
            return grants;
        });
        return retryAt.isEmpty() ? new Spending.Spent() : new Spending.UsedUp(retryAt.getFirst());
    }

    @Override
    public void giveBack(List<Agent> agents, Instant spentAt) {
        agents.forEach(agent -> recent.asMap().computeIfPresent(agent, (key, grants) -> {
            grants.giveBack(spentAt);
            return grants;
        }));
    }

    long agentsKnown() {
        recent.cleanUp();
        return recent.estimatedSize();
    }
}
