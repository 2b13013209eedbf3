// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.util.Optional;
import org.callerid.domain.allocation.RateLimit;

/**
 * What the operator has settled about allocation.
 *
 * @param ttl how long a number is reserved unless the call hangs up earlier
 * @param allowance of each agent; empty for no bound
 * @param confirmTimeout time after which a request is of no use to the dialer any more
 */
public record AllocationPolicy(Duration ttl, Optional<RateLimit> allowance, Duration confirmTimeout) {
    public AllocationPolicy {
        if (!ttl.isPositive() || !confirmTimeout.isPositive()) {
            throw new IllegalArgumentException("term and confirmWithin must be positive");
        }
    }
}
