// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.traffic.RequestCounts;

/** Shows how many numbers agents ask for, and how much of their rate limit they have used. */
public interface ShowAgents {
    /**
     * The permits are counted now; the requests may be some seconds old, because all viewers share one result.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Agents show();

    /**
     * Agents at one instant.
     *
     * @param at when the requests were counted
     * @param rateLimit of each agent; empty for none
     * @param rows named agents, most requests in the last hour first
     * @param others how many agents with fewer requests were left out
     */
    record Agents(Instant at, Optional<RateLimit> rateLimit, List<AgentRow> rows, long others) {}

    /**
     * An agent.
     *
     * @param acquired permits that count against the rate limit now
     */
    record AgentRow(Agent agent, RequestCounts lastHour, int acquired) {}
}
