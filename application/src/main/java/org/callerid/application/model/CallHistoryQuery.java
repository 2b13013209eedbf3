// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Which requests; what is absent does not matter.
 *
 * @param campaign its name; if no request has exactly this one, those whose name contains it, in upper or lower case
 * @param agent likewise
 * @param from inclusive
 * @param to exclusive
 * @param before where the last one of the page before this is
 * @param limit 1 or more
 */
public record CallHistoryQuery(Optional<CallerIdNumber> number, Optional<String> campaign, Optional<String> agent,
        Optional<RequestOutcome> outcome, Optional<Instant> from, Optional<Instant> to,
        Optional<CallHistoryCursor> before,
        int limit) {
    /** The latest ones, of one number or of all. */
    public static CallHistoryQuery latest(Optional<CallerIdNumber> number, int limit) {
        return new CallHistoryQuery(number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), limit);
    }
}
