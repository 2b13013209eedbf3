// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.Release;
import org.callerid.domain.reservation.Reservation;

/**
 * Promises behind a breaker: there is nobody else to ask, so an outage is said at once. What became of a call whose answer got
 * lost can be asked.
 */
public final class ResilientReservations implements Reservations {
    /** It reads a few rows; a store that takes longer has not returned. */
    private static final Duration LOOK_UP = Duration.ofMillis(150);

    private final Reservations reservations;
    private final Breaker database;
    private final UnheardPromises unheard;

    public ResilientReservations(Reservations reservations, Breaker database, UnheardPromises unheard) {
        this.reservations = reservations;
        this.database = database;
        this.unheard = unheard;
    }

    @Override
    public Decisions confirm(List<Claim> claims, Instant now) {
        return promising(claims, now, () -> reservations.confirm(claims, now));
    }

    @Override
    public Decisions search(List<Claim> claims, Instant now) {
        return promising(claims, now, () -> reservations.search(claims, now));
    }

    @Override
    public Decisions outcome(List<Claim> claims, Instant now) {
        return database.call(() -> reservations.outcome(claims, now));
    }

    @Override
    public Map<CallKey, Reservation> live(Collection<CallKey> keys, Instant now) {
        return database.call(() -> reservations.live(keys, now));
    }

    @Override
    public Releases release(List<Release> releases, Instant now) {
        return database.call(() -> reservations.release(releases, now), failure -> again(releases, now, failure));
    }

    /** Its answer may be all that was lost, and what is over does not end twice. */
    private Releases again(List<Release> releases, Instant now, StoreUnavailableException failure) {
        if (failure instanceof Breaker.TookTooLongException) {
            database.failed(failure);
            throw failure;
        }
        return database.call(() -> reservations.release(releases, now));
    }

    private Decisions promising(List<Claim> claims, Instant now, Supplier<Decisions> decide) {
        return database.call(decide, failure -> withoutAnAnswer(claims, now, failure));
    }

    /** A promise that was made is kept. Who has none tries again, unless the failed call may still be on its way. */
    private Decisions withoutAnAnswer(List<Claim> claims, Instant now, StoreUnavailableException failure) {
        Optional<Decisions> outcome = lookUp(claims, now);
        if (outcome.filter(ResilientReservations::isAnyMade).isPresent()) {
            database.succeeded();
            return outcome.get();
        }
        database.failed(failure);
        if (failure instanceof Breaker.TookTooLongException || outcome.isEmpty()) {
            unheard.mayBeAmong(claims);
            throw failure;
        }
        database.mustBeClosed();
        return outcome.get();
    }

    private Optional<Decisions> lookUp(List<Claim> claims, Instant now) {
        try {
            return Optional.of(database.limited(() -> reservations.outcome(claims, now), LOOK_UP));
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnyMade(Decisions outcome) {
        return outcome.answers().stream().anyMatch(Decision.Confirmed.class::isInstance);
    }
}
