// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;

/** Promises kept in the database, whose row locks and clock have the last word. */
public final class JpaReservations implements Reservations {
    private final Database database;
    private final UsageCalendar calendar;

    public JpaReservations(Database database, UsageCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public Decisions confirm(List<ReservationRequest> requests, Instant now) {
        return database.writing(em -> confirm(requests, now, em));
    }

    /**
     * Does what {@link #confirm} does, and takes it back: a young process needs the practice. What it returns is what would have
     * been decided; nothing is promised.
     */
    public Decisions rehearse(List<ReservationRequest> requests, Instant now) {
        return database.rehearsing(em -> confirm(requests, now, em));
    }

    @Override
    public Decisions search(List<ReservationRequest> requests, Instant now) {
        return database.writing(em -> {
            CallerIdRows rows = database.rows(em);
            return new ClaimBatch(em, calendar.periodsAt(now), new FoundCandidates(rows, now), database.unreadable())
                    .decide(requests, database.readTime(em).at());
        });
    }

    @Override
    public Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
        return database.reading(em -> new Outcomes(em, database.unreadable(), now).of(requests));
    }

    @Override
    public Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
        return database.reading(em -> {
            Map<CallKey, Reservation> live = new HashMap<>();
            new CallKeys(em).latest(keys).forEach((key, promise) -> {
                if (promise.isLiveAt(now)) {
                    promise.read(database.unreadable()).ifPresent(reservation -> live.put(key, reservation));
                }
            });
            return live;
        });
    }

    @Override
    public Releases release(List<ReleaseRequest> releases, Instant now) {
        return database.writing(em -> new ReleaseBatch(em, database, now).carryOut(releases));
    }

    private Decisions confirm(List<ReservationRequest> requests, Instant now, EntityManager em) {
        return new ClaimBatch(em, calendar.periodsAt(now), new ProposedCandidates(database.rows(em)),
                database.unreadable())
                .decide(requests, database.readTime(em).at());
    }
}
