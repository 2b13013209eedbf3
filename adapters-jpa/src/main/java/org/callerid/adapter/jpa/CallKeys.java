// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallKey;
import org.callerid.domain.reservation.Reservation;

/**
 * The latest reservation of each call key, within one transaction. Two transactions that write the same key contend for
 * its row lock: the second waits until the first ends and then sees that it lost.
 */
final class CallKeys {
    private static final String LATEST = """
            select a.* from call_keys k join allocations a on a.id = k.allocation_id
            where (k.call_id, k.destination) in (select * from unnest(:call_ids, :destinations))""";
    private static final String LATEST_OF_CALL_ID = """
            select a.* from call_keys k join allocations a on a.id = k.allocation_id where k.call_id = :call_id""";
    private static final String INSERT = """
            insert into call_keys (call_id, destination, allocation_id, reserved_until)
            select * from unnest(cast(:call_ids as text[]), cast(:destinations as text[]), cast(:allocations as uuid[]),
                cast(:ends as timestamptz[]))
            on conflict do nothing
            returning call_id, destination""";
    /** Locks the rows in key order first, because an update locks its rows in any order. */
    private static final String TAKE_OVER = """
            with taken as (
                select k.call_id, k.destination, t.allocation_id, t.reserved_until
                from call_keys k
                join unnest(cast(:call_ids as text[]), cast(:destinations as text[]), cast(:allocations as uuid[]),
                    cast(:ends as timestamptz[]), cast(:formers as uuid[]))
                    as t (call_id, destination, allocation_id, reserved_until, former)
                    on k.call_id = t.call_id and k.destination = t.destination and k.allocation_id = t.former
                order by k.call_id, k.destination
                for update of k)
            update call_keys k set allocation_id = taken.allocation_id, reserved_until = taken.reserved_until
            from taken where k.call_id = taken.call_id and k.destination = taken.destination
            returning k.call_id, k.destination""";

    private final EntityManager em;

    CallKeys(EntityManager em) {
        this.em = em;
    }

    /** The latest reservation of each of {@code keys}, active or ended. */
    Map<CallKey, AllocationEntity> latest(Collection<CallKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        List<AllocationEntity> allocations = NamedParameterQuery.of(LATEST, AllocationEntity.class, em)
                .with(columns(keys))
                .list(AllocationEntity.class);
        Map<CallKey, AllocationEntity> latest = new HashMap<>();
        for (CallKey key : keys) {
            allocations.stream()
                    .filter(allocation -> allocation.hasKey(key))
                    .findFirst()
                    .ifPresent(allocation -> latest.put(key, allocation));
        }
        return latest;
    }

    /** The latest reservation of each key with this call id. */
    List<AllocationEntity> latestByCallId(CallId callId) {
        return NamedParameterQuery.of(LATEST_OF_CALL_ID, AllocationEntity.class, em)
                .with("call_id", callId.value())
                .list(AllocationEntity.class);
    }

    /**
     * Records new reservations under their call keys, except keys that another transaction has written since
     * {@code latest} was read.
     *
     * @return the keys that were written
     */
    Set<CallKey> upsert(Collection<Reservation> reservations, Map<CallKey, AllocationEntity> latest) {
        // Every writer uses key order, so transactions with common keys queue instead of deadlocking.
        SortedMap<CallKey, Reservation> fresh = new TreeMap<>();
        SortedMap<CallKey, Reservation> again = new TreeMap<>();
        for (Reservation reservation : reservations) {
            reservation.call().key().ifPresent(key -> (latest.containsKey(key) ? again : fresh).put(key, reservation));
        }
        Set<CallKey> ours = new HashSet<>();
        if (!fresh.isEmpty()) {
            ours.addAll(written(NamedParameterQuery.of(INSERT, em), fresh));
        }
        if (!again.isEmpty()) {
            ours.addAll(written(NamedParameterQuery.of(TAKE_OVER, em)
                    .with("formers", again.keySet().stream().map(key -> formerOf(key, latest)).toList()), again));
        }
        return ours;
    }

    private static UUID formerOf(CallKey key, Map<CallKey, AllocationEntity> latest) {
        AllocationEntity former = latest.get(key);
        if (former == null) {
            throw new IllegalArgumentException("no reservation to take over from");
        }
        return former.id();
    }

    private static Set<CallKey> written(NamedParameterQuery statement, SortedMap<CallKey, Reservation> reservations) {
        return statement.with(columns(reservations.keySet()))
                .with("allocations",
                        reservations.values().stream().map(reservation -> reservation.id().value()).toList())
                .with("ends", reservations.values().stream().map(Reservation::reservedUntil).toList())
                .rows()
                .stream()
                .map(row -> new CallKey(new CallId((String) row[0]), (String) row[1]))
                .collect(toSet());
    }

    private static Map<String, List<String>> columns(Collection<CallKey> keys) {
        return Map.of("call_ids", keys.stream().map(key -> key.callId().value()).toList(), "destinations",
                keys.stream().map(CallKey::destination).toList());
    }
}
