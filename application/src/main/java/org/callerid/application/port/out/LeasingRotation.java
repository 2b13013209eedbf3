// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** A {@link Rotation} from which a node can lease numbers a little ahead of need. */
public interface LeasingRotation extends Rotation {
    /**
     * Where other nodes see the leases, one in so many available numbers of a pool may be leased at once, so that these
     * nodes find local numbers too.
     */
    int SHARE = 8;

    /**
     * Leases the longest available numbers of each requested pool, in rotation order. A leased number is not proposed
     * until the lease ends or {@link #update} receives its row. May return fewer than requested, or none.
     */
    List<List<CallerIdNumber>> lease(List<LeaseRequest> requests, Instant now);

    /** Ends leases of numbers that were not used; they return to their former positions in the rotation. */
    void endLeases(List<CallerIdNumber> numbers);

    /** @param until when the lease ends by itself */
    record LeaseRequest(CandidatePool pool, int atMost, Instant until) {}
}
