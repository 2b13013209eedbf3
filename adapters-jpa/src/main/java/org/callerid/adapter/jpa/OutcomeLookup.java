// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.reservation.Reservation;

/** Looks up the outcome of requests whose transaction may or may not have been committed. */
final class OutcomeLookup {
    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;
    private final Instant now;
    private final List<CallerId> rows = new ArrayList<>();

    OutcomeLookup(EntityManager em, UnreadableRowRegistry unreadable, Instant now) {
        this.unreadable = unreadable;
        this.em = em;
        this.now = now;
    }

    Decisions findOutcomes(List<ReservationRequest> requests) {
        Map<UUID, AllocationEntity> allocations = AllocationRows.findByIds(
                requests.stream().map(request -> request.id().value()).toList(),
                em);
        Set<UUID> active = AllocationRows.active(allocations.values(), now, em);
        return new Decisions(
                requests.stream()
                        .map(request -> findOutcomes(Optional.ofNullable(allocations.get(request.id().value()))
                                .filter(allocation -> active.contains(allocation.id()))))
                        .toList(),
                List.copyOf(rows));
    }

    private Decision findOutcomes(Optional<AllocationEntity> active) {
        Optional<Reservation> made = active.flatMap(allocation -> allocation.read(unreadable));
        made.map(reservation -> em.find(CallerIdEntity.class, reservation.number().value()))
                .flatMap(row -> row.read(unreadable))
                .ifPresent(rows::add);
        return made.<Decision>map(Decision.Confirmed::new).orElseGet(Decision.Conflict::new);
    }
}
