// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callerid.application.port.out.Reservations;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.reservation.OutcomeRule;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.usage.UsageCalendar;

/** Reservations stored in the database; its row locks and its clock decide. */
public final class JpaReservations implements Reservations {
    private final Database database;
    private final UsageCalendar calendar;
    private final ContactPolicy policy;
    private final OutcomeRule outcomeRule;

    /** Without rules for calls to the same person. */
    public JpaReservations(Database database, UsageCalendar calendar) {
        this(database, calendar, ContactPolicy.OFF, OutcomeRule.DEFAULT);
    }

    public JpaReservations(Database database, UsageCalendar calendar, ContactPolicy policy, OutcomeRule outcomeRule) {
        this.database = database;
        this.calendar = calendar;
        this.policy = policy;
        this.outcomeRule = outcomeRule;
    }

    @Override
    public Decisions confirm(List<ReservationRequest> requests, Instant now) {
        return database.inTransaction(em -> confirm(requests, now, em));
    }

    /**
     * Does what {@link #confirm} does and rolls it back, to warm up a new process. Returns what would have been
     * decided; nothing is reserved.
     */
    public Decisions dryRun(List<ReservationRequest> requests, Instant now) {
        return database.inRolledBackTransaction(em -> confirm(requests, now, em));
    }

    @Override
    public Decisions search(List<ReservationRequest> requests, Instant now) {
        return database.inTransaction(em -> {
            BatchContacts contacts = BatchContacts.of(requests, policy, now, em);
            return new ReservationBatch(em, calendar.periodsAt(now),
                    new SearchCandidates(database.lockedCallerIds(em), database.availableNumbers(em), contacts, now),
                    contacts, database.unreadableRowRegistry())
                    .decide(requests, database.readTime(em).at());
        });
    }

    @Override
    public Decisions findOutcome(List<ReservationRequest> requests, Instant now) {
        return database
                .query(em -> new OutcomeLookup(em, database.unreadableRowRegistry(), now).findOutcomes(requests));
    }

    @Override
    public Map<CallKey, Reservation> findActive(Collection<CallKey> keys, Instant now) {
        return database.query(em -> {
            Map<CallKey, Reservation> live = new HashMap<>();
            Map<CallKey, AllocationEntity> latest = new CallKeys(em).latest(keys);
            Set<UUID> active = AllocationRows.active(latest.values(), now, em);
            latest.forEach((key, allocation) -> {
                if (active.contains(allocation.id())) {
                    allocation.read(database.unreadableRowRegistry())
                            .ifPresent(reservation -> live.put(key, reservation));
                }
            });
            return live;
        });
    }

    @Override
    public Releases release(List<ReleaseRequest> releases, Instant now) {
        return database
                .inTransaction(em -> new ReleaseBatch(em, database, policy, outcomeRule, now).execute(releases));
    }

    private Decisions confirm(List<ReservationRequest> requests, Instant now, EntityManager em) {
        BatchContacts contacts = BatchContacts.of(requests, policy, now, em);
        return new ReservationBatch(em, calendar.periodsAt(now), new ProposedCandidates(database.lockedCallerIds(em)),
                contacts, database.unreadableRowRegistry())
                .decide(requests, database.readTime(em).at());
    }
}
