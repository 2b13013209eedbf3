// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/** Every request that was answered, and how. */
public interface RequestLog {
    /** Returns at once and never fails; when more waits to be written than there is room for, it is counted and dropped. */
    void append(Entry entry);

    /** Entries dropped for want of room since the start. */
    default long dropped() {
        return 0;
    }

    /**
     * @param endpoint method and path, or the AGI script's name
     * @param status HTTP status code, or that of the same outcome
     * @param call what was asked, if it could be understood: rejected raw input is not kept
     */
    record Entry(Instant at, String endpoint, int status, Duration duration, Optional<Call> call,
            Optional<Reservation> reservation) {}
}
