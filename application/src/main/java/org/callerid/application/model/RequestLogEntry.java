// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.reservation.Reservation;

/**
 * @param endpoint method and path, or the AGI script's name
 * @param status HTTP status code, or that of the same outcome
 * @param call what was asked, if it could be understood: rejected raw input is not kept
 */
public record RequestLogEntry(Instant at, String endpoint, int status, Duration duration, Optional<Call> call,
        Optional<Reservation> reservation) {}
