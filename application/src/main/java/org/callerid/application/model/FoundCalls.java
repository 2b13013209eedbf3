// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.List;
import java.util.Optional;

/**
 * A page of calls, latest first.
 *
 * @param next where the next page begins; empty if there are no more calls. If the page is not full, the search stopped
 *        there, because it had read as many calls as one page may cost.
 */
public record FoundCalls(List<CallRecord> records, Optional<RequestLogCursor> next) {
    public FoundCalls {
        records = List.copyOf(records);
    }
}
