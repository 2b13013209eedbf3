// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * A request in the request log.
 *
 * @param id unique
 * @param status what the client was told, in the words of its protocol
 * @param destination digits; empty if the request did not ask for a number or could not be parsed
 */
public record RequestLogRecord(long id, Instant at, String endpoint, String status, RequestOutcome outcome,
        Duration duration, Optional<String> destination, Optional<Campaign> campaign,
        Optional<Agent> agent, Optional<CallId> callId, Optional<CallerCode> callerCode,
        Optional<CallerIdNumber> callerId, Optional<AllocationId> allocation) {
    public RequestLogCursor cursor() {
        return new RequestLogCursor(at, id);
    }
}
