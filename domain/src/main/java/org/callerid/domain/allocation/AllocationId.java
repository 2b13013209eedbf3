// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.UUID;

/**
 * The id of one reservation of a caller id. It is generated before the reservation is attempted, so that its outcome
 * can be looked up.
 */
public record AllocationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
