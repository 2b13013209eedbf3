// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import java.util.UUID;
import org.callerid.domain.allocation.AllocationId;

/** Parses the ids by which pages name a reservation, in URLs and on buttons. */
final class AllocationIdParser {
    private AllocationIdParser() {}

    /** Empty if it is not such an id. */
    static Optional<AllocationId> parse(String text) {
        try {
            return Optional.of(new AllocationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
