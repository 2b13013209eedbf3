// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
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
 * The latest promise under each call key, within one transaction. Two transactions that want the same key meet at its
 * row: the second waits for the first to end and then sees that it lost.
 */
final class CallKeys {
    private static final String INSERT = """
            insert into call_keys (call_id, destination, allocation_id, reserved_until) values (?, ?, ?, ?)
            on conflict do nothing""";
    private static final String TAKE_OVER = """
            update call_keys set allocation_id = ?, reserved_until = ?
            where call_id = ? and destination = ? and allocation_id = ?""";
    private static final String PROMISES = "select a.* from call_keys k join allocations a on a.id = k.allocation_id"
            + " where ";

    private final EntityManager em;

    CallKeys(EntityManager em) {
        this.em = em;
    }

    /** The latest promise under each of {@code keys}, live or over. */
    Map<CallKey, AllocationEntity> latest(Collection<CallKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String places = String.join(",", Collections.nCopies(keys.size(), "(?, ?)"));
        Query query = em.createNativeQuery(PROMISES + "(k.call_id, k.destination) in (" + places + ")",
                AllocationEntity.class);
        int place = 1;
        for (CallKey key : keys) {
            query.setParameter(place++, key.callId().value());
            query.setParameter(place++, key.destination());
        }
        List<AllocationEntity> promises = promises(query);
        Map<CallKey, AllocationEntity> latest = new HashMap<>();
        for (CallKey key : keys) {
            promises.stream()
                    .filter(promise -> promise.isOf(key))
                    .findFirst()
                    .ifPresent(promise -> latest.put(key, promise));
        }
        return latest;
    }

    /** The latest promise under each key with this call id. */
    List<AllocationEntity> latestOf(CallId callId) {
        return promises(em.createNativeQuery(PROMISES + "k.call_id = ?", AllocationEntity.class)
                .setParameter(1, callId.value()));
    }

    /**
     * Enters new promises under their keys, unless somebody else did since {@code latest} was read.
     *
     * @return the keys that are ours
     */
    Set<CallKey> claim(Collection<Reservation> promises, Map<CallKey, AllocationEntity> latest) {
        // In key order, as everybody: transactions that want the same keys queue up instead of locking each other out.
        SortedMap<CallKey, Reservation> fresh = new TreeMap<>();
        SortedMap<CallKey, Reservation> again = new TreeMap<>();
        for (Reservation promise : promises) {
            promise.call().key().ifPresent(key -> (latest.containsKey(key) ? again : fresh).put(key, promise));
        }
        Set<CallKey> ours = new HashSet<>();
        ours.addAll(run(INSERT, fresh, (statement, key, promise) -> {
            statement.setString(1, key.callId().value());
            statement.setString(2, key.destination());
            statement.setObject(3, promise.id().value());
            statement.setObject(4, promise.reservedUntil().atOffset(ZoneOffset.UTC));
        }));
        ours.addAll(run(TAKE_OVER, again, (statement, key, promise) -> {
            statement.setObject(1, promise.id().value());
            statement.setObject(2, promise.reservedUntil().atOffset(ZoneOffset.UTC));
            statement.setString(3, key.callId().value());
            statement.setString(4, key.destination());
            statement.setObject(5, formerOf(key, latest));
        }));
        return ours;
    }

    private static UUID formerOf(CallKey key, Map<CallKey, AllocationEntity> latest) {
        AllocationEntity former = latest.get(key);
        if (former == null) {
            throw new IllegalArgumentException("no promise to take over from");
        }
        return former.id();
    }

    private Set<CallKey> run(String sql, SortedMap<CallKey, Reservation> promises, Binding binding) {
        if (promises.isEmpty()) {
            return Set.of();
        }
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (Map.Entry<CallKey, Reservation> promise : promises.entrySet()) {
                binding.bind(statement, promise.getKey(), promise.getValue());
                statement.addBatch();
            }
            // A driver that made one statement of the batch (reWriteBatchedInserts) would not tell whose rows were written.
            int[] written = statement.executeBatch();
            Set<CallKey> ours = new HashSet<>();
            int i = 0;
            for (CallKey key : promises.keySet()) {
                if (written[i++] == 1) {
                    ours.add(key);
                }
            }
            return ours;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<AllocationEntity> promises(Query query) {
        return query.getResultList();
    }

    private interface Binding {
        void bind(PreparedStatement statement, CallKey key, Reservation promise) throws SQLException;
    }
}
