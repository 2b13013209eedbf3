// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.DestinationPrefix;

/**
 * Criteria for calls; an empty field matches everything.
 *
 * @param reference matches the call id or the caller code
 * @param number the number shown
 * @param campaign matches the exact name; if no request has it, all names that contain it, ignoring case
 * @param agent matched like {@code campaign}
 * @param result {@link CallResult.Requested} matches all calls whose request was answered so, whatever became of them
 * @param from inclusive
 * @param to exclusive
 */
public record CallCriteria(Optional<DestinationPrefix> destination, Optional<CallId> reference,
        Optional<CallerIdNumber> number, Optional<String> campaign, Optional<String> agent,
        Optional<CallResult> result, Optional<Instant> from, Optional<Instant> to) {
    public static final CallCriteria ANY = new CallCriteria(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CallCriteria {
        Period.require(from, to);
    }

    public static CallCriteria of(CallerIdNumber number) {
        return new CallCriteria(Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
