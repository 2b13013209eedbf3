// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;

/** A call is over, or an operator wants its number back. */
public interface ReleaseCallerId {
    /**
     * The numbers that became free by this. None if there was nothing to release, or if a call id without its
     * destination names several reservations: two telephone servers may use the same call id, and taking a number from
     * a call in progress would be worse than holding it to the end of its term.
     */
    CompletionStage<List<CallerIdNumber>> release(ReleaseRequest release);
}
