// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many caller ids have each {@link org.callerid.domain.callerid.Availability}. Deleted ones are not counted.
 *
 * @param nextLimitReset when the first number at its limit becomes available again; empty if none is at its limit
 */
public record StatusCounts(long available, long reserved, long limitReached, long inactive,
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

    public long total() {
        return active() + inactive;
    }
}
