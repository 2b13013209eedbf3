// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long calls held their numbers. */
public interface HoldTimes {
    /**
     * The mean time from a reservation to its release or expiry, of the latest reservations whose term is over; empty
     * if there is none. Those that are not over are left out, because of them only the short ones would count.
     *
     * @param latest how many
     */
    Optional<Duration> meanHoldTime(int latest, Instant now);
}
