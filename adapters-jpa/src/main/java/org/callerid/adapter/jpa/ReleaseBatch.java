// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Release;
import org.callerid.domain.reservation.Reservation;

/** Carries out releases within one transaction: finds what each one means, locks the numbers, ends what is
 * still held, and notes the end of a call that outlasted its reservation. */
final class ReleaseBatch {
    private final EntityManager em;
    private final CallerIdRows rows;
    private final Instant now;
    private final CallKeys callKeys;
    private final UnreadableRowRegistry unreadable;

    ReleaseBatch(EntityManager em, Database database, Instant now) {
        this.em = em;
        this.rows = database.rows(em);
        this.unreadable = database.unreadable();
        this.now = now;
        this.callKeys = new CallKeys(em);
    }

    Releases carryOut(List<Release> releases) {
        Map<Integer, AllocationEntity> allocations = new LinkedHashMap<>();
        for (int i = 0; i < releases.size(); i++) {
            int index = i;
            target(releases.get(i)).filter(allocation -> allocation.read(unreadable).isPresent())
                    .ifPresent(allocation -> allocations.put(index, allocation));
        }
        SortedMap<CallerIdNumber, CallerIdEntity> locked = lockNumbersOf(
                allocations.values().stream().filter(allocation -> allocation.isLiveAt(now)).toList());
        List<List<CallerIdNumber>> freed = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            AllocationEntity allocation = allocations.get(i);
            freed.add(allocation == null ? List.of() : end(allocation, releases.get(i), locked));
        }
        return new Releases(freed, locked.values().stream().map(CallerIdEntity::callerId).toList());
    }

    private List<CallerIdNumber> end(AllocationEntity allocation, Release release,
            Map<CallerIdNumber, CallerIdEntity> locked) {
        if (allocation.isLiveAt(now)) {
            return release(allocation.reservation(), release, locked);
        }
        if (release instanceof Release.OfCall(var callId, var destination, var end)) {
            managed(allocation.reservation().id()).endLate(now, end);
        }
        return List.of();
    }

    private Optional<AllocationEntity> target(Release release) {
        return switch (release) {
            case Release.OfAllocation(var id, var end) ->
                Optional.ofNullable(em.find(AllocationEntity.class, id.value()));
            case Release.OfNumber(var number, var by, var only) ->
                Optional.ofNullable(em.find(CallerIdEntity.class, number.value()))
                        .flatMap(row -> row.read(unreadable))
                        .flatMap(CallerId::holder)
                        .filter(holder -> only.isEmpty() || only.get().equals(holder))
                        .flatMap(holder -> Optional.ofNullable(em.find(AllocationEntity.class, holder.value())));
            case Release.OfCall(var callId, var destination, var end) -> destination
                    .map(to -> new CallKey(callId, to.digits()))
                    .map(key -> callKeys.latest(List.of(key)).values().stream().findFirst())
                    .orElseGet(() -> onlyOne(callKeys.latestOf(callId)));
        };
    }

    /** The only live one, or of those that are over the only one whose end is not known yet. */
    private Optional<AllocationEntity> onlyOne(List<AllocationEntity> allocations) {
        List<AllocationEntity> live = allocations.stream().filter(allocation -> allocation.isLiveAt(now)).toList();
        List<AllocationEntity> meant = live.isEmpty()
                ? allocations.stream().filter(allocation -> !allocation.isEnded()).toList()
                : live;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private SortedMap<CallerIdNumber, CallerIdEntity> lockNumbersOf(List<AllocationEntity> allocations) {
        // What was read without a lock may be stale: the rows must be read anew.
        em.clear();
        List<CallerIdNumber> numbers = allocations.stream()
                .map(allocation -> allocation.reservation().number())
                .distinct()
                .toList();
        SortedMap<CallerIdNumber, CallerIdEntity> locked = new TreeMap<>();
        for (CallerIdEntity row : rows.lock(numbers)) {
            locked.put(row.callerId().number(), row);
        }
        return locked;
    }

    private List<CallerIdNumber> release(Reservation reservation, Release release,
            Map<CallerIdNumber, CallerIdEntity> locked) {
        CallerIdEntity row = locked.get(reservation.number());
        if (row == null || !row.callerId().isHeldBy(reservation.id(), now)) {
            return List.of();
        }
        row.keep(row.callerId().release(reservation.id(), now));
        managed(reservation.id()).releaseAt(now, release.end());
        if (release instanceof Release.OfNumber(var taken, var by, var only)) {
            em.persist(ChangeEntity.of(new Edit(by, now), new Change.Released(taken)));
        }
        return List.of(reservation.number());
    }

    private AllocationEntity managed(AllocationId id) {
        return Objects.requireNonNull(em.find(AllocationEntity.class, id.value()));
    }
}
