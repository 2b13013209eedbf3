// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.CandidatePool;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.PoolSequence;

/**
 * The source of truth for reservations. Only this port may decide that no number is available.
 *
 * <p>Each method is one transaction, and its result is durable when it returns. Every method throws
 * {@link StoreUnavailableException} if the outcome is unknown.
 *
 * <p>The rules of {@link ContactPolicy} are applied within the same transaction: nobody is called more often, or shown the
 * same number more often, than it allows.
 */
public interface Reservations {
    /**
     * Gives each request the first of its candidates that is available ({@link CallerId#isAvailableAt}), counts the use
     * and stores the reservation. Rows that another transaction has locked are skipped, not waited for.
     */
    Decisions confirm(List<ReservationRequest> requests, Instant now);

    /**
     * Like {@link #confirm}, but finds the candidates itself: pool by pool, and within a pool the number that has been
     * available longest.
     */
    Decisions search(List<ReservationRequest> requests, Instant now);

    /**
     * Looks up the outcome of requests whose {@link #confirm} or {@link #search} failed: confirmed if the reservation
     * was made, a conflict if not. The same request can then be retried. An id is reserved only once, so if the failed
     * attempt takes effect after all, the later of the two throws {@link StoreUnavailableException}.
     */
    Decisions findOutcome(List<ReservationRequest> requests, Instant now);

    /** The active reservations of these call keys. */
    Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now);

    /**
     * Ends reservations and records how their calls ended. A reservation that is no longer active is not released, so a
     * late hang-up cannot release another call's number, but its call's end is recorded all the same. The first report
     * of a hang-up counts; a second one changes nothing.
     */
    Releases release(List<ReleaseRequest> releases, Instant now);

    /**
     * A call's request for a number.
     *
     * @param sequence the pools it may use
     * @param candidates in order of preference
     * @param known whether the candidates are numbers that the person called knows from calls before
     * @param confirmBy deadline by the store's own clock; nothing is reserved after it
     */
    record ReservationRequest(AllocationId id, Call call, PoolSequence sequence, List<CallerIdNumber> candidates,
            boolean known, Instant reservedUntil, Instant confirmBy) {
        /** A request for numbers that are as good as any. */
        public ReservationRequest(AllocationId id, Call call, PoolSequence sequence, List<CallerIdNumber> candidates,
                Instant reservedUntil, Instant confirmBy) {
            this(id, call, sequence, candidates, false, reservedUntil, confirmBy);
        }

        public List<CandidatePool> pools() {
            return sequence.pools();
        }

        public ReservationRequest withCandidates(List<CallerIdNumber> proposed) {
            return new ReservationRequest(id, call, sequence, proposed, reservedUntil, confirmBy);
        }

        public ReservationRequest withKnownCandidates(List<CallerIdNumber> known) {
            return new ReservationRequest(id, call, sequence, known, true, reservedUntil, confirmBy);
        }

        /** How a number with this area code matches the destination, if it is given. */
        public Match match(Optional<AreaCode> areaCode) {
            Match match = sequence.match(areaCode);
            return known ? match.known() : match;
        }
    }

    /**
     * The result of a batch of requests.
     *
     * @param decisions one per request, in the order of the requests
     * @param rows every row that was examined, in its current state
     */
    record Decisions(List<Decision> decisions, List<CallerId> rows) {}

    sealed interface Decision {
        /** The reservation was made. */
        record Confirmed(Reservation reservation) implements Decision {}

        /** This call key already has an active reservation, which is returned again. */
        record AlreadyReserved(Reservation reservation) implements Decision {}

        /** No candidate was available; there may be others. */
        record Conflict() implements Decision {}

        /** No number in the request's pools is available. Only {@link Reservations#search} returns this. */
        record NoneAvailable() implements Decision {}

        /** The person was called too often, whichever number would be shown; from {@code retryAt} on they may be called. */
        record CalledTooOften(Instant retryAt) implements Decision {}

        /** The store's clock is past the request's {@code confirmBy}. */
        record DeadlineExceeded() implements Decision {}
    }

    /**
     * The result of a batch of releases.
     *
     * @param freed the numbers that each release freed, in the order of the releases
     * @param rows the changed rows in their new state
     * @param ended the calls whose end was recorded; of all transactions only one contains a call
     */
    record Releases(List<List<CallerIdNumber>> freed, List<CallerId> rows, List<EndedCall> ended) {}
}
