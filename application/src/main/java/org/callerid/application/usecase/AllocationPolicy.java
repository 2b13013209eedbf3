// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.util.function.Supplier;
import org.callerid.domain.rotation.CandidatePools;

/**
 * The operator's settings for allocations.
 *
 * @param ttl how long a number is reserved unless the call hangs up earlier
 * @param confirmTimeout time after the request's arrival when a reservation is no longer of use to the dialer
 * @param pools which numbers a call may use, now
 */
public record AllocationPolicy(Duration ttl, Duration confirmTimeout, Supplier<CandidatePools> pools) {
    public AllocationPolicy {
        if (!ttl.isPositive() || !confirmTimeout.isPositive()) {
            throw new IllegalArgumentException("ttl and confirmTimeout must be positive");
        }
    }
}
