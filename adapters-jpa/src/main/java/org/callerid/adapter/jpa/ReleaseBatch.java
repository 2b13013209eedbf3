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
import java.util.UUID;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.Contact;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;

/**
 * Carries out releases within one transaction: resolves the allocation of each, locks the numbers, ends active
 * reservations, and records the end of calls that outlasted their reservation.
 */
final class ReleaseBatch {
    /** Releases do not change what the change feed is about. */
    private static final long NO_REVISION = 0;

    private final EntityManager em;
    private final LockedCallerIds rows;
    private final ContactPolicy policy;
    private final Instant now;
    private final UnreadableRowRegistry unreadable;
    /** Read after the numbers were locked. */
    private Map<UUID, AllocationEntity> managed = Map.of();
    private final Map<CallerIdNumber, CallerId> released = new LinkedHashMap<>();
    private final List<Reservation> answered = new ArrayList<>();

    ReleaseBatch(EntityManager em, Database database, ContactPolicy policy, Instant now) {
        this.em = em;
        this.rows = database.lockedCallerIds(em);
        this.unreadable = database.unreadableRowRegistry();
        this.policy = policy;
        this.now = now;
    }

    Releases execute(List<ReleaseRequest> releases) {
        List<Optional<AllocationEntity>> targets = targets(releases);
        SortedMap<CallerIdNumber, CallerId> locked = lockNumbersOf(
                targets.stream().flatMap(Optional::stream).filter(allocation -> allocation.isActiveAt(now)).toList());
        managed = AllocationRows.findByIds(
                targets.stream().flatMap(Optional::stream).map(AllocationEntity::id).distinct().toList(), em);
        List<List<CallerIdNumber>> freed = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            ReleaseRequest release = releases.get(i);
            freed.add(targets.get(i).map(allocation -> end(allocation, release, locked)).orElse(List.of()));
        }
        rows.writeReleased(released.values());
        ContactRows.markAnswered(answered, now, em);
        return new Releases(freed, List.copyOf(locked.values()));
    }

    /** The allocation of each release; empty if there is none or it cannot be read. */
    private List<Optional<AllocationEntity>> targets(List<ReleaseRequest> releases) {
        ReleaseTargets targets = ReleaseTargets.of(releases, unreadable, now, em);
        return releases.stream()
                .map(release -> targets.of(release).filter(target -> target.read(unreadable).isPresent()))
                .toList();
    }

    private List<CallerIdNumber> end(AllocationEntity allocation, ReleaseRequest release,
            Map<CallerIdNumber, CallerId> locked) {
        if (policy.isSticky() && release instanceof ReleaseRequest.ByCall && Contact.isAnswer(release.hangup())) {
            answered.add(allocation.toReservation());
        }
        if (allocation.isActiveAt(now)) {
            return release(allocation.toReservation(), release, locked);
        }
        if (release instanceof ReleaseRequest.ByCall(var callId, var destination, var hangup)) {
            managed(allocation.toReservation().id()).recordLateHangup(now, hangup);
        }
        return List.of();
    }

    private SortedMap<CallerIdNumber, CallerId> lockNumbersOf(List<AllocationEntity> allocations) {
        // Rows read without a lock may be stale, so they must be read again.
        em.clear();
        List<CallerIdNumber> numbers = allocations.stream()
                .map(allocation -> allocation.toReservation().number())
                .distinct()
                .toList();
        SortedMap<CallerIdNumber, CallerId> locked = new TreeMap<>();
        rows.lock(numbers).forEach(row -> locked.put(row.number(), row));
        return locked;
    }

    private List<CallerIdNumber> release(Reservation reservation, ReleaseRequest release,
            Map<CallerIdNumber, CallerId> locked) {
        CallerId row = locked.get(reservation.number());
        if (row == null || !row.isReservedBy(reservation.id(), now)) {
            return List.of();
        }
        CallerId free = row.release(reservation.id(), now);
        locked.put(free.number(), free);
        released.put(free.number(), free);
        managed(reservation.id()).releaseAt(now, release.hangup());
        if (release instanceof ReleaseRequest.ByNumber(var taken, var by, var only)) {
            AuditTrailWriter.insert(List.of(new AuditEvent.Released(taken)), new AuditStamp(by, now), NO_REVISION,
                    em);
        }
        return List.of(reservation.number());
    }

    private AllocationEntity managed(AllocationId id) {
        return Objects.requireNonNull(managed.get(id.value()));
    }
}
