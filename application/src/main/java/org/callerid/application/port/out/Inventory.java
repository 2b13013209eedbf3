// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;

/** How many numbers there are, and what they can still give. */
public interface Inventory {
    /**
     * Reads all numbers.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    InventorySnapshot snapshot(Instant now);

    /** @param byAreaCode of those that have an active number */
    record InventorySnapshot(StatusCounts statusCounts, List<AreaCodeInventory> byAreaCode) {}

    /**
     * The listed numbers by {@link org.callerid.domain.callerid.Availability}.
     *
     * @param nextLimitReset when the first number at its limit becomes available again
     */
    record StatusCounts(long available, long reserved, long limitReached, long inactive,
            Optional<Instant> nextLimitReset) {
        public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0, Optional.empty());

        public StatusCounts plus(StatusCounts other) {
            return new StatusCounts(available + other.available, reserved + other.reserved,
                    limitReached + other.limitReached,
                    inactive + other.inactive,
                    Stream.of(nextLimitReset, other.nextLimitReset).flatMap(Optional::stream).min(Instant::compareTo));
        }

        public long active() {
            return available + reserved + limitReached;
        }

        public long listed() {
            return active() + inactive;
        }
    }

    /**
     * What the active numbers of an area code allow.
     *
     * @param hourlyCapacity uses in a clock hour
     * @param usesLeft uses in what remains of this one
     */
    record AreaCodeInventory(AreaCode areaCode, long active, long available, long hourlyCapacity, long usesLeft) {}
}
