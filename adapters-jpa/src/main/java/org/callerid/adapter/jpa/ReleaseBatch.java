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
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.contact.ContactPolicy;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.OutcomeRule;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.reservation.Reservation;

/**
 * Carries out releases within one transaction: resolves the allocation of each, locks the numbers, ends active
 * reservations, and records the ends of calls, also of those that outlasted their reservation.
 */
final class ReleaseBatch {
    /** Releases do not change what the change feed is about. */
    private static final long NO_REVISION = 0;

    private final EntityManager em;
    private final LockedCallerIds rows;
    private final ContactPolicy policy;
    private final OutcomeRule outcomeRule;
    private final Instant now;
    private final UnreadableRowRegistry unreadable;
    private final AllocationEndWriter ends = new AllocationEndWriter();
    private final Map<CallerIdNumber, CallerId> released = new LinkedHashMap<>();
    private final List<Reservation> answered = new ArrayList<>();

    ReleaseBatch(EntityManager em, Database database, ContactPolicy policy, OutcomeRule outcomeRule, Instant now) {
        this.em = em;
        this.rows = database.lockedCallerIds(em);
        this.unreadable = database.unreadableRowRegistry();
        this.policy = policy;
        this.outcomeRule = outcomeRule;
        this.now = now;
    }

    Releases execute(List<ReleaseRequest> releases) {
        List<Optional<AllocationEntity>> targets = targets(releases);
        SortedMap<CallerIdNumber, CallerId> locked = lockNumbersOf(
                targets.stream().flatMap(Optional::stream).filter(allocation -> allocation.isActiveAt(now)).toList());
        List<List<CallerIdNumber>> freed = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            ReleaseRequest release = releases.get(i);
            freed.add(targets.get(i).map(allocation -> end(allocation, release, locked)).orElse(List.of()));
        }
        rows.writeReleased(released.values());
        ContactRows.markAnswered(answered, now, em);
        return new Releases(freed, List.copyOf(locked.values()), ends.write(now, em));
    }

    /** The allocation of each release; empty if there is none or it cannot be read. */
    private List<Optional<AllocationEntity>> targets(List<ReleaseRequest> releases) {
        ReleaseTargets targets = ReleaseTargets.of(releases, unreadable, now, em);
        return releases.stream()
                .map(release -> targets.of(release).filter(target -> target.read(unreadable).isPresent()))
                .toList();
    }

    private SortedMap<CallerIdNumber, CallerId> lockNumbersOf(List<AllocationEntity> allocations) {
        List<CallerIdNumber> numbers = allocations.stream()
                .map(allocation -> allocation.toReservation().number())
                .distinct()
                .toList();
        SortedMap<CallerIdNumber, CallerId> locked = new TreeMap<>();
        rows.lock(numbers).forEach(row -> locked.put(row.number(), row));
        return locked;
    }

    private List<CallerIdNumber> end(AllocationEntity allocation, ReleaseRequest release,
            Map<CallerIdNumber, CallerId> locked) {
        Reservation reservation = allocation.toReservation();
        if (release instanceof ReleaseRequest.ByCall call) {
            CallEnd end = outcomeRule.endOf(call.hangup(), now);
            ends.add(reservation, end);
            if (policy.isSticky() && end.outcome().isAnswered()) {
                answered.add(reservation);
            }
        }
        // The allocation was read without a lock; the number's row knows whether it is still reserved.
        CallerId row = locked.get(reservation.number());
        return allocation.isActiveAt(now) && row != null && row.isReservedBy(reservation.id(), now)
                ? release(reservation, row, release, locked)
                : List.of();
    }

    private List<CallerIdNumber> release(Reservation reservation, CallerId row, ReleaseRequest release,
            Map<CallerIdNumber, CallerId> locked) {
        CallerId free = row.release(reservation.id(), now);
        locked.put(free.number(), free);
        released.put(free.number(), free);
        ends.addRelease(reservation);
        if (release instanceof ReleaseRequest.ByNumber(var taken, var by, var only)) {
            AuditTrailWriter.insert(List.of(new AuditEvent.Released(taken)), new AuditStamp(by, now), NO_REVISION,
                    em);
        }
        return List.of(reservation.number());
    }
}
