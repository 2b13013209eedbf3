// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;

/** Ends a reservation because the call is over or an operator takes the number back. */
public interface ReleaseCallerId {
    /**
     * Returns the numbers that were released. Empty if there was nothing to release, or if a call id without a
     * destination matches several reservations: two telephone servers may use the same call id, and taking a number
     * from a call in progress would be worse than keeping it reserved for its full TTL.
     */
    CompletionStage<List<CallerIdNumber>> release(ReleaseRequest release);
}
