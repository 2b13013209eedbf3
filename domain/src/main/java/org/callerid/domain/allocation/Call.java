// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.util.Optional;
import org.callerid.domain.numbering.Destination;

/** An outbound call that is about to be placed. Without a call id its retries cannot be recognized. */
public record Call(Destination destination, Campaign campaign, Agent agent, Optional<CallId> callId,
        Optional<CallerCode> callerCode) {
    /** A call without a caller code. */
    public Call(Destination destination, Campaign campaign, Agent agent, Optional<CallId> callId) {
        this(destination, campaign, agent, callId, Optional.empty());
    }

    public Optional<CallKey> key() {
        return callId.map(id -> new CallKey(id, destination.digits()));
    }
}
