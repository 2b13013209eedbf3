// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * A request as it was logged.
 *
 * @param id unlike those of all others
 * @param status what the client was told, in the words of its protocol
 * @param destination digits; empty for what asks for no number, or could not be understood
 */
public record LoggedRequest(long id, Instant at, String endpoint, String status, RequestOutcome outcome,
        Duration duration, Optional<String> destination, Optional<Campaign> campaign,
        Optional<Agent> agent, Optional<CallerIdNumber> callerId, Optional<AllocationId> allocation) {
    public CallHistoryCursor cursor() {
        return new CallHistoryCursor(at, id);
    }
}
