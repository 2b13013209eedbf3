// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;

/**
 * Reservations in a store that may be unavailable. There is no fallback, so an outage is reported at once. The outcome
 * of a call whose reply was lost can be looked up.
 */
public final class ResilientReservations implements Reservations {
    private final Reservations reservations;
    private final GuardedStore database;
    private final DatabaseCalls calls;
    private final OrphanedReservationReaper orphans;

    public ResilientReservations(Reservations reservations, GuardedStore database, DatabaseCalls calls,
            OrphanedReservationReaper orphans) {
        this.reservations = reservations;
        this.database = database;
        this.calls = calls;
        this.orphans = orphans;
    }

    @Override
    public Decisions confirm(List<ReservationRequest> requests, Instant now) {
        return decideOrRecover(requests, now, () -> reservations.confirm(requests, now));
    }

    @Override
    public Decisions search(List<ReservationRequest> requests, Instant now) {
        return decideOrRecover(requests, now, () -> reservations.search(requests, now));
    }

    @Override
    public Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
        return database.call(() -> reservations.findOutcome(requests, now));
    }

    @Override
    public Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
        return database.call(() -> reservations.findActive(keys, now));
    }

    /** Tries twice if necessary: only the reply may have been lost, and a reservation does not end twice. */
    @Override
    public Releases release(List<ReleaseRequest> releases, Instant now) {
        return database.call(() -> {
            try {
                return reservations.release(releases, now);
            } catch (StoreUnavailableException e) {
                return reservations.release(releases, now);
            }
        });
    }

    /**
     * A reservation that was made is kept. Requests without one are tried again, unless the failed call may still be in
     * flight.
     */
    private Decisions decideOrRecover(List<ReservationRequest> requests, Instant now, Supplier<Decisions> decide) {
        try {
            return database.call(() -> decidedOrLookedUp(requests, now, decide));
        } catch (NoAnswerException e) {
            if (!database.isUnavailable() && e.outcome.isPresent()) {
                return e.outcome.get();
            }
            submitIfUnknown(requests, e);
            throw e;
        } catch (StoreTimeoutException e) {
            Optional<Decisions> outcome = lookUp(requests, now);
            if (outcome.filter(ResilientReservations::anyConfirmed).isPresent()) {
                return outcome.get();
            }
            orphans.submit(requests);
            throw e;
        }
    }

    /**
     * One guarded call, so that a database that commits reservations but whose replies are lost does not count as
     * unavailable.
     */
    private Decisions decidedOrLookedUp(List<ReservationRequest> requests, Instant now, Supplier<Decisions> decide) {
        try {
            return decide.get();
        } catch (StoreUnavailableException e) {
            Optional<Decisions> outcome = lookUp(requests, now);
            return outcome.filter(ResilientReservations::anyConfirmed)
                    .orElseThrow(() -> new NoAnswerException(e, outcome));
        }
    }

    private void submitIfUnknown(List<ReservationRequest> requests, NoAnswerException failure) {
        if (failure.outcome.isEmpty()) {
            orphans.submit(requests);
        }
    }

    private Optional<Decisions> lookUp(List<ReservationRequest> requests, Instant now) {
        try {
            return Optional.of(GuardedStore.callTranslatingTimeout("the database",
                    () -> calls.lookUp(() -> reservations.findOutcome(requests, now))));
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private static boolean anyConfirmed(Decisions outcome) {
        return outcome.decisions().stream().anyMatch(Decision.Confirmed.class::isInstance);
    }

    /** Nothing was reserved, or the outcome is unknown. */
    private static final class NoAnswerException extends StoreUnavailableException {
        @Serial
        private static final long serialVersionUID = 1;

        /** Empty if the database did not say. */
        private final transient Optional<Decisions> outcome;

        private NoAnswerException(StoreUnavailableException cause, Optional<Decisions> outcome) {
            super(String.valueOf(cause.getMessage()), cause);
            this.outcome = outcome;
        }
    }
}
