// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** A rotation in a store that may be unavailable, behind a circuit breaker. */
public final class CircuitBreakingRotation implements Rotation {
    private final Rotation rotation;
    private final GuardedStore store;

    public CircuitBreakingRotation(Rotation rotation, GuardedStore store) {
        this.rotation = rotation;
        this.store = store;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return store.call(() -> rotation.propose(wanted, now));
    }

    /** Changes only this node's memory, so it is not guarded. */
    @Override
    public void update(List<CallerId> rows) {
        rotation.update(rows);
    }
}
