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
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.reservation.ReleaseRequest;

/** The allocations that a batch of releases refers to, resolved before anything is locked. */
final class ReleaseTargets {
    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;
    private final Instant now;
    private final CallKeys callKeys;
    private final Map<UUID, AllocationEntity> byId;
    private final Map<CallKey, AllocationEntity> byKey;

    private ReleaseTargets(List<UUID> ids, List<CallKey> keys, UnreadableRowRegistry unreadable, Instant now,
            EntityManager em) {
        this.em = em;
        this.unreadable = unreadable;
        this.now = now;
        this.callKeys = new CallKeys(em);
        this.byId = AllocationRows.findByIds(ids, em);
        this.byKey = callKeys.latest(keys);
    }

    /** Reads all allocations that can be read together. */
    static ReleaseTargets of(List<ReleaseRequest> releases, UnreadableRowRegistry unreadable, Instant now,
            EntityManager em) {
        List<UUID> ids = new ArrayList<>();
        List<CallKey> keys = new ArrayList<>();
        for (ReleaseRequest release : releases) {
            switch (release) {
                case ReleaseRequest.ByAllocation(var id, var hangup) -> ids.add(id.value());
                case ReleaseRequest.ByCall call -> key(call).ifPresent(keys::add);
                case ReleaseRequest.ByNumber number -> {
                    // Only operators send these, so they are few.
                }
            }
        }
        return new ReleaseTargets(ids, keys, unreadable, now, em);
    }

    Optional<AllocationEntity> of(ReleaseRequest release) {
        return switch (release) {
            case ReleaseRequest.ByAllocation(var id, var hangup) -> Optional.ofNullable(byId.get(id.value()));
            case ReleaseRequest.ByNumber number -> reservationOf(number);
            case ReleaseRequest.ByCall call -> key(call).map(key -> Optional.ofNullable(byKey.get(key)))
                    .orElseGet(() -> onlyOne(callKeys.latestByCallId(call.callId())));
        };
    }

    private static Optional<CallKey> key(ReleaseRequest.ByCall call) {
        return call.destination().map(to -> new CallKey(call.callId(), to.digits()));
    }

    private Optional<AllocationEntity> reservationOf(ReleaseRequest.ByNumber release) {
        return Optional.ofNullable(em.find(CallerIdEntity.class, release.number().value()))
                .flatMap(row -> row.read(unreadable))
                .flatMap(CallerId::reservedBy)
                .filter(holder -> release.allocation().isEmpty() || release.allocation().get().equals(holder))
                .flatMap(holder -> Optional.ofNullable(em.find(AllocationEntity.class, holder.value())));
    }

    /** The only active allocation or, if none is active, the only ended one whose end is not known yet. */
    private Optional<AllocationEntity> onlyOne(List<AllocationEntity> allocations) {
        List<AllocationEntity> open = allocations.stream().filter(allocation -> !allocation.isEndKnown()).toList();
        if (open.size() <= 1) {
            return open.stream().findFirst();
        }
        Set<UUID> active = AllocationRows.active(open, now, em);
        return active.size() == 1
                ? open.stream().filter(allocation -> active.contains(allocation.id())).findFirst()
                : Optional.empty();
    }
}
