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

    /** An operator takes the number back from whoever holds it. */
    record OfNumber(CallerIdNumber number, Actor by) implements Release {
        @Override
        public CallEnd end() {
            return CallEnd.UNKNOWN;
        }
    }

    /** The promise was made, but nobody was told of it. */
    record OfAllocation(AllocationId id, CallEnd end) implements Release {}
}
