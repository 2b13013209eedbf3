// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Release;
import org.jspecify.annotations.Nullable;

/** Carries out releases within one transaction: finds each one's promise, locks the numbers, ends what is still held. */
final class ReleaseBatch {
    private final EntityManager em;
    private final CallerIdRows rows;
    private final Instant now;
    private final CallKeys callKeys;

    ReleaseBatch(EntityManager em, CallerIdRows rows, Instant now) {
        this.em = em;
        this.rows = rows;
        this.now = now;
        this.callKeys = new CallKeys(em);
    }

    Releases carryOut(List<Release> releases) {
        Map<Integer, AllocationEntity> promises = new LinkedHashMap<>();
        for (int i = 0; i < releases.size(); i++) {
            int index = i;
            promiseMeantBy(releases.get(i)).filter(promise -> promise.isLiveAt(now))
                    .ifPresent(promise -> promises.put(index, promise));
        }
        SortedMap<CallerIdNumber, CallerIdEntity> locked = lockNumbersOf(promises);
        List<List<CallerIdNumber>> freed = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            freed.add(release(promises.get(i), releases.get(i), locked));
        }
        return new Releases(freed, locked.values().stream().map(CallerIdEntity::callerId).toList());
    }

    private Optional<AllocationEntity> promiseMeantBy(Release release) {
        return switch (release) {
            case Release.OfAllocation(var id, var end) ->
                Optional.ofNullable(em.find(AllocationEntity.class, id.value()));
            case Release.OfNumber(var number, var by) ->
                Optional.ofNullable(em.find(CallerIdEntity.class, number.value()))
                        .flatMap(row -> row.callerId().holder())
                        .flatMap(holder -> Optional.ofNullable(em.find(AllocationEntity.class, holder.value())));
            case Release.OfCall(var callId, var destination, var end) -> destination
                    .map(to -> new CallKey(callId, to.digits()))
                    .map(key -> callKeys.latest(List.of(key)).values().stream().findFirst())
                    .orElseGet(() -> onlyLiveOne(callKeys.latestOf(callId)));
        };
    }

    private Optional<AllocationEntity> onlyLiveOne(List<AllocationEntity> promises) {
        List<AllocationEntity> live = promises.stream().filter(promise -> promise.isLiveAt(now)).toList();
        return live.size() == 1 ? Optional.of(live.getFirst()) : Optional.empty();
    }

    private SortedMap<CallerIdNumber, CallerIdEntity> lockNumbersOf(Map<Integer, AllocationEntity> promises) {
        // What was read without a lock may be stale: the rows must be read anew.
        em.clear();
        List<CallerIdNumber> numbers = promises.values()
                .stream()
                .map(promise -> promise.reservation().number())
                .distinct()
                .toList();
        SortedMap<CallerIdNumber, CallerIdEntity> locked = new TreeMap<>();
        for (CallerIdEntity row : rows.lock(numbers)) {
            locked.put(row.callerId().number(), row);
        }
        return locked;
    }

    private List<CallerIdNumber> release(@Nullable AllocationEntity promise, Release release,
            Map<CallerIdNumber, CallerIdEntity> locked) {
        if (promise == null) {
            return List.of();
        }
        CallerIdNumber number = promise.reservation().number();
        CallerIdEntity row = locked.get(number);
        if (row == null || !row.callerId().isHeldBy(promise.reservation().id(), now)) {
            return List.of();
        }
        row.keep(row.callerId().release(promise.reservation().id(), now));
        em.merge(promise).releaseAt(now, release.end());
        if (release instanceof Release.OfNumber(var taken, var by)) {
            em.persist(ChangeEntity.of(new Edit(by, now), new Change.Released(taken)));
        }
        return List.of(number);
    }
}
