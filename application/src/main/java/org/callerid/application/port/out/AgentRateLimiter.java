// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.allocation.Agent;

/** How often each agent was granted a number lately. */
public interface AgentRateLimiter {
    /** Spends one permit for each of {@code agents}, in their order, none of them blank; atomic for each agent. */
    List<Permit> tryAcquire(List<Agent> agents, Instant now);

    /** Takes back permits spent at {@code spentAt} that came to nothing: refused requests and retries cost nothing. */
    void refund(List<Agent> agents, Instant spentAt);

    sealed interface Permit {
        record Acquired() implements Permit {}

        /** Nothing was spent; something can be from {@code retryAt} on. */
        record Exhausted(Instant retryAt) implements Permit {}
    }
}
