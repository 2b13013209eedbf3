// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.UUID;

/** Names one reservation of a caller id to a call; minted before the reservation is tried, so that its fate can be looked up. */
public record AllocationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
