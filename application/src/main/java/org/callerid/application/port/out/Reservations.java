// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * Gives each claim the first of its candidates that the domain's rule allows ({@link CallerId#isAvailableAt}), counts the
     * use and writes the promise down. A row somebody else is changing at this moment is not waited for.
     */
    Decisions confirm(List<Claim> claims, Instant now);

    /** The same, but looks for candidates itself: group by group, the longest-free number first. */
    Decisions search(List<Claim> claims, Instant now);

    /**
     * What became of claims whose {@link #confirm} or {@link #search} failed: confirmed if the promise was made, and lost if
     * not. The same claim can be tried again then: an id is promised once, so if the failed call is carried out after all,
     * the later of the two throws {@link StoreUnavailableException}.
     */
    Decisions outcome(List<Claim> claims, Instant now);

    /** The live reservations under these keys. */
    Map<CallKey, Reservation> live(Collection<CallKey> keys, Instant now);

    /** Ends reservations; what is not held any more is left alone, so a late hang-up frees nobody else's number. */
    Releases release(List<ReleaseRequest> releases, Instant now);

    /**
     * One call that wants a number.
     *
     * @param candidates in order of preference
     * @param confirmBy by the store's own clock; nothing is promised later
     */
    record Claim(AllocationId id, Call call, List<CandidatePool> groups, List<CallerIdNumber> candidates,
            Instant reservedUntil, Instant confirmBy) {
        public Claim withCandidates(List<CallerIdNumber> proposed) {
            return new Claim(id, call, groups, proposed, reservedUntil, confirmBy);
        }
    }

    /**
     * @param answers one a claim, in the claims' order
     * @param rows every row that was looked at, as it now is
     */
    record Decisions(List<Decision> answers, List<CallerId> rows) {}

    sealed interface Decision {
        /** The promise is made. */
        record Confirmed(Reservation reservation) implements Decision {}

        /** This call key holds a number already: the same answer as before. */
        record AlreadyReserved(Reservation reservation) implements Decision {}

        /** No candidate could be had; there may be others. */
        record Lost() implements Decision {}

        /** No number of the claim's groups is free. Only {@link Reservations#search} says so. */
        record NoneFree() implements Decision {}

        /** The store's clock is past the claim's {@code confirmBy}. */
        record TooLate() implements Decision {}
    }

    /**
     * @param freed the numbers each release freed, in the releases' order
     * @param rows the changed rows as they now are
     */
    record Releases(List<List<CallerIdNumber>> freed, List<CallerId> rows) {}
}
