// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Instant;
import java.util.List;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.callerid.CallerId;

/** A rotation behind a breaker. */
public final class LimitedRotation implements Rotation {
    private final Rotation rotation;
    private final Breaker breaker;

    public LimitedRotation(Rotation rotation, Breaker breaker) {
        this.rotation = rotation;
        this.breaker = breaker;
    }

    @Override
    public List<Proposal> propose(List<Wanted> wanted, Instant now) {
        return breaker.call(() -> rotation.propose(wanted, now));
    }

    /** Touches this node's memory alone. */
    @Override
    public void learn(List<CallerId> rows) {
        rotation.learn(rows);
    }
}
