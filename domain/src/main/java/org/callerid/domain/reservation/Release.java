// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.util.Optional;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.Destination;

/** A wish to end a reservation before its term. */
public sealed interface Release {
    CallEnd end();

    /** The call hung up. Without {@code destination} it must hold one number only. */
    record OfCall(CallId callId, Optional<Destination> destination, CallEnd end) implements Release {}

    /**
     * An operator takes the number back.
     *
     * @param allocation the only one to take it from; empty for whichever holds it
     */
    record OfNumber(CallerIdNumber number, Actor by, Optional<AllocationId> allocation) implements Release {
        /** From whichever call holds it. */
        public OfNumber(CallerIdNumber number, Actor by) {
            this(number, by, Optional.empty());
        }

        @Override
        public CallEnd end() {
            return CallEnd.UNKNOWN;
        }
    }

    /** The promise was made, but nobody was told of it. */
    record OfAllocation(AllocationId id, CallEnd end) implements Release {}
}
