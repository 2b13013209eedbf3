// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The grants of one agent that still count against its allowance. A grant counts from its own instant until
 * {@link AgentAllowance#WINDOW} later, exclusive. Not safe for use by several threads at once.
 */
public final class RecentGrants {
    /** Ordered by instant, not by arrival: a clock may go back. */
    private final PriorityQueue<Instant> grants = new PriorityQueue<>();

    /** Spends one grant at {@code now}, or says from when on it can be spent. */
    public Optional<Instant> spend(AgentAllowance allowance, Instant now) {
        forgetThoseBefore(now);
        if (grants.size() < allowance.grants()) {
            grants.add(now);
            return Optional.empty();
        }
        return Optional.of(grants.element().plus(AgentAllowance.WINDOW));
    }

    /** Takes back one grant spent at {@code spentAt}; without effect if it no longer counts. */
    public void giveBack(Instant spentAt) {
        grants.remove(spentAt);
    }

    private void forgetThoseBefore(Instant now) {
        Instant oldest = now.minus(AgentAllowance.WINDOW);
        while (!grants.isEmpty() && !grants.element().isAfter(oldest)) {
            grants.remove();
        }
    }
}
