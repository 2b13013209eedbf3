// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.Collection;
import java.util.List;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.ReservationRequest;

/** Where the requests of a batch find rows to choose from. Lives as long as one transaction. */
interface Candidates {
    /** Locks rows for {@code claims}. They may be taken or at their limit: the domain decides. */
    void lockFor(List<ReservationRequest> requests);

    /** The rows locked for a request, in its order of preference. */
    Collection<CallerIdEntity> of(ReservationRequest request);

    /** What to say to a request that could have none of its rows. */
    Decision refusal(ReservationRequest request);

    /** All rows that were locked. */
    Collection<CallerIdEntity> locked();
}
