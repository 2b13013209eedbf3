// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** A wish to end a reservation before its term. */
public sealed interface ReleaseRequest {
    HangupInfo hangup();

    /** The call hung up. Without {@code destination} it must hold one number only. */
    record ByCall(CallId callId, Optional<Destination> destination, HangupInfo hangup) implements ReleaseRequest {}

    /**
     * An operator takes the number back.
     *
     * @param allocation the only one to take it from; empty for whichever holds it
     */
    record ByNumber(CallerIdNumber number, Actor actor, Optional<AllocationId> allocation) implements ReleaseRequest {
        /** From whichever call holds it. */
        public ByNumber(CallerIdNumber number, Actor actor) {
            this(number, actor, Optional.empty());
        }

        @Override
        public HangupInfo hangup() {
            return HangupInfo.UNKNOWN;
        }
    }

    /** The reservation was made, but nobody was told of it. */
    record ByAllocation(AllocationId id, HangupInfo hangup) implements ReleaseRequest {}
}
