// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Criteria for logged requests; an empty field matches everything.
 *
 * @param campaign matches the exact name; if no request has it, all names that contain it, ignoring case
 * @param agent matched like {@code campaign}
 * @param from inclusive
 * @param to exclusive
 * @param before the position of the last request on the previous page
 * @param limit 1 or more
 */
public record RequestLogQuery(Optional<CallerIdNumber> number, Optional<String> campaign, Optional<String> agent,
        Optional<RequestOutcome> outcome, Optional<Instant> from, Optional<Instant> to,
        Optional<RequestLogCursor> before,
        int limit) {
    /** @throws org.callerid.domain.validation.InvalidValueException if {@code to} is not after {@code from} */
    public RequestLogQuery {
        Period.require(from, to);
    }

    /** The latest requests of one number, or of all numbers if {@code number} is empty. */
    public static RequestLogQuery latest(Optional<CallerIdNumber> number, int limit) {
        return new RequestLogQuery(number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), limit);
    }
}
