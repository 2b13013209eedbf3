// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;

/**
 * The operator's settings for allocations.
 *
 * @param ttl how long a number is reserved unless the call hangs up earlier
 * @param confirmTimeout time after the request's arrival when a reservation is no longer of use to the dialer
 */
public record AllocationPolicy(Duration ttl, Duration confirmTimeout) {
    public AllocationPolicy {
        if (!ttl.isPositive() || !confirmTimeout.isPositive()) {
            throw new IllegalArgumentException("ttl and confirmTimeout must be positive");
        }
    }
}
