// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.allocation.Agent;

/** Limits how many numbers each agent gets within a sliding window. */
public interface AgentRateLimiter {
    /** Acquires one permit for each of {@code agents}, in their order; atomic per agent. None of them may be blank. */
    List<Permit> tryAcquire(List<Agent> agents, Instant now);

    /** Refunds permits acquired at {@code spentAt} that were not used: rejected requests and retries cost nothing. */
    void refund(List<Agent> agents, Instant spentAt);

    /**
     * How many permits each of {@code agents} has acquired within the window that ends at {@code now}, in their order.
     */
    List<Integer> countAcquired(List<Agent> agents, Instant now);

    sealed interface Permit {
        record Acquired() implements Permit {}

        /** No permit was acquired. One can be acquired from {@code retryAt} on. */
        record Exhausted(Instant retryAt) implements Permit {}
    }
}
