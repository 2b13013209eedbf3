// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;

/**
 * A reservation and how it ended.
 *
 * @param availableSince since when the number had been available
 */
public record AllocationRecord(Reservation reservation, Instant availableSince, Optional<Instant> releasedAt,
        HangupInfo hangup) {}
