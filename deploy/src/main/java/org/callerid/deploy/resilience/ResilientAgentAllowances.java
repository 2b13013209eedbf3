// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.domain.allocation.Agent;

/** Redis counts for all nodes together; while it is out each node counts for itself. */
public final class ResilientAgentAllowances implements AgentAllowances {
    private final AgentAllowances shared;
    private final Breaker redis;
    private final AgentAllowances ofThisNode;

    public ResilientAgentAllowances(AgentAllowances shared, Breaker redis, AgentAllowances ofThisNode) {
        this.shared = shared;
        this.redis = redis;
        this.ofThisNode = ofThisNode;
    }

    @Override
    public List<Spending> spend(List<Agent> agents, Instant now) {
        if (redis.isClosed()) {
            try {
                return redis.call(() -> shared.spend(agents, now));
            } catch (StoreUnavailableException e) {
                // The breaker has taken note of it.
            }
        }
        return ofThisNode.spend(agents, now);
    }

    /** What was spent in the other place is not missed there for longer than the window. */
    @Override
    public void giveBack(List<Agent> agents, Instant spentAt) {
        ofThisNode.giveBack(agents, spentAt);
        if (redis.isClosed()) {
            try {
                redis.call(() -> {
                    shared.giveBack(agents, spentAt);
                    return true;
                });
            } catch (StoreUnavailableException e) {
                // It counts until the window is over.
            }
        }
    }
}
