// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Collection;
import java.util.List;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerId;

/** The rows that a batch of requests may choose from. Valid within one transaction. */
interface CandidateSource {
    /** Locks rows for {@code requests}. They may be reserved or at their limit: the domain decides. */
    void lockFor(List<ReservationRequest> requests);

    /** The rows locked for a request, in its order of preference. */
    Collection<CallerId> candidatesFor(ReservationRequest request);

    /** The decision for a request that got none of its rows. */
    Decision refusal(ReservationRequest request);

    /** All rows that were locked. */
    Collection<CallerId> lockedRows();
}
