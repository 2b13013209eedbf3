// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** A request to end a reservation before its TTL expires. */
public sealed interface ReleaseRequest {
    HangupInfo hangup();

    /** The call hung up. Without {@code destination} the call id must have only one active reservation. */
    record ByCall(CallId callId, Optional<Destination> destination, HangupInfo hangup) implements ReleaseRequest {}

    /**
     * An operator takes the number back.
     *
     * @param allocation the only reservation that may be ended; empty for any
     */
    record ByNumber(CallerIdNumber number, Attribution by,
            Optional<AllocationId> allocation) implements ReleaseRequest {
        /** Ends the active reservation, whichever call holds it. */
        public ByNumber(CallerIdNumber number, Attribution by) {
            this(number, by, Optional.empty());
        }

        @Override
        public HangupInfo hangup() {
            return HangupInfo.UNKNOWN;
        }
    }

    /** The reservation was made, but its answer never reached the dialer. */
    record ByAllocation(AllocationId id, HangupInfo hangup) implements ReleaseRequest {}
}
