// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;

/** How many numbers there are, and what they can still give. */
public interface Supply {
    /**
     * Reads all numbers.
     *
     * @throws StoreUnavailableException if the store cannot be reached
     */
    Stock stock(Instant now);

    /** @param byAreaCode of those that have an active number */
    record Stock(Standings standings, List<AreaCodeSupply> byAreaCode) {}

    /**
     * The listed numbers by {@link org.callerid.domain.callerid.Availability}.
     *
     * @param nextUncapped when the first of the capped ones can be given again
     */
    record Standings(long free, long reserved, long capped, long inactive, Optional<Instant> nextUncapped) {
        public static final Standings NONE = new Standings(0, 0, 0, 0, Optional.empty());

        public Standings plus(Standings other) {
            return new Standings(free + other.free, reserved + other.reserved, capped + other.capped,
                    inactive + other.inactive,
                    Stream.of(nextUncapped, other.nextUncapped).flatMap(Optional::stream).min(Instant::compareTo));
        }

        public long active() {
            return free + reserved + capped;
        }

        public long listed() {
            return active() + inactive;
        }
    }

    /**
     * What the active numbers of an area code allow.
     *
     * @param hourly uses in a clock hour
     * @param left uses in what remains of this one
     */
    record AreaCodeSupply(AreaCode areaCode, long active, long free, long hourly, long left) {}
}
