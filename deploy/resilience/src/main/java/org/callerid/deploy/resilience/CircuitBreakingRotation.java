// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.LeasingRotation;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** A rotation in a store that may be unavailable, behind a circuit breaker. */
public final class CircuitBreakingRotation implements LeasingRotation {
    private final LeasingRotation rotation;
    private final GuardedStore store;

    public CircuitBreakingRotation(LeasingRotation rotation, GuardedStore store) {
        this.rotation = rotation;
        this.store = store;
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> wanted, Instant now) {
        return store.call(() -> rotation.propose(wanted, now));
    }

    @Override
    public List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now) {
        return store.call(() -> rotation.lease(requests, now));
    }

    /** Changes only this node's memory, so it is not guarded. */
    @Override
    public void endLeases(List<CallerIdNumber> numbers) {
        rotation.endLeases(numbers);
    }

    /** Changes only this node's memory, so it is not guarded. */
    @Override
    public void update(List<CallerId> rows) {
        rotation.update(rows);
    }
}
