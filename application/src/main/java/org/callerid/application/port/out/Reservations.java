// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.CandidatePool;

/**
 * The truth about who holds which number, and the only one that may say that there is none.
 *
 * <p>Each method is one transaction; what it returned is on disk. Every method throws {@link StoreUnavailableException}
 * when the outcome is not known.
 */
public interface Reservations {
    /**
     * Gives each request the first of its candidates that the domain's rule allows ({@link CallerId#isAvailableAt}), counts the
     * use and writes the reservation down. A row somebody else is changing at this moment is not waited for.
     */
    Decisions confirm(List<ReservationRequest> requests, Instant now);

    /** The same, but looks for candidates itself: group by group, the longest-free number first. */
    Decisions search(List<ReservationRequest> requests, Instant now);

    /**
     * What became of requests whose {@link #confirm} or {@link #search} failed: confirmed if the reservation was made, and a conflict if
     * not. The same request can be tried again then: an id is reserved once, so if the failed call is carried out after all,
     * the later of the two throws {@link StoreUnavailableException}.
     */
    Decisions findOutcome(List<ReservationRequest> requests, Instant now);

    /** The active reservations under these keys. */
    Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now);

    /** Ends reservations; what is not held any more is left alone, so a late hang-up frees nobody else's number. */
    Releases release(List<ReleaseRequest> releases, Instant now);

    /**
     * One call that wants a number.
     *
     * @param candidates in order of preference
     * @param confirmBy by the store's own clock; nothing is reserved later
     */
    record ReservationRequest(AllocationId id, Call call, List<CandidatePool> pools, List<CallerIdNumber> candidates,
            Instant reservedUntil, Instant confirmBy) {
        public ReservationRequest withCandidates(List<CallerIdNumber> proposed) {
            return new ReservationRequest(id, call, pools, proposed, reservedUntil, confirmBy);
        }
    }

    /**
     * @param decisions one a request, in the requests' order
     * @param rows every row that was looked at, as it now is
     */
    record Decisions(List<Decision> decisions, List<CallerId> rows) {}

    sealed interface Decision {
        /** The reservation is made. */
        record Confirmed(Reservation reservation) implements Decision {}

        /** This call key holds a number already: the same answer as before. */
        record AlreadyReserved(Reservation reservation) implements Decision {}

        /** No candidate could be had; there may be others. */
        record Conflict() implements Decision {}

        /** No number of the request's groups is free. Only {@link Reservations#search} says so. */
        record NoneAvailable() implements Decision {}

        /** The store's clock is past the request's {@code confirmBy}. */
        record TooLate() implements Decision {}
    }

    /**
     * @param freed the numbers each release freed, in the releases' order
     * @param rows the changed rows as they now are
     */
    record Releases(List<List<CallerIdNumber>> freed, List<CallerId> rows) {}
}
