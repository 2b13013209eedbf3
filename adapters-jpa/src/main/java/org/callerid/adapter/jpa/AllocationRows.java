// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads rows of {@code allocations} in bulk. A batch that read them one by one would hold its locks for as many round
 * trips.
 */
final class AllocationRows {
    private static final String BY_ID = "select * from allocations where id = any(cast(:ids as uuid[]))";

    /** Those whose number is still, or again, reserved by them. */
    private static final String HOLDING = """
            select a.* from allocations a join caller_ids n on n.caller_id = a.caller_id
            where a.id = any(cast(:ids as uuid[])) and n.allocation_id = a.id""";

    private AllocationRows() {}

    /**
     * The ids of those that are active. Their own row does not tell: after the clock was set back, another call may hold
     * the number of a reservation that has not ended by the new time.
     */
    static Set<UUID> active(Collection<AllocationEntity> allocations, Instant now, EntityManager em) {
        List<UUID> notEnded = allocations.stream()
                .filter(allocation -> allocation.isActiveAt(now))
                .map(AllocationEntity::id)
                .toList();
        return notEnded.isEmpty()
                ? Set.of()
                : NamedParameterQuery.of(HOLDING, AllocationEntity.class, em)
                        .with("ids", notEnded)
                        .list(AllocationEntity.class)
                        .stream()
                        .map(AllocationEntity::id)
                        .collect(toSet());
    }

    /** The existing rows by id, managed by {@code em}. */
    static Map<UUID, AllocationEntity> findByIds(Collection<UUID> ids, EntityManager em) {
        return ids.isEmpty()
                ? Map.of()
                : NamedParameterQuery.of(BY_ID, AllocationEntity.class, em)
                        .with("ids", ids)
                        .list(AllocationEntity.class)
                        .stream()
                        .collect(toMap(AllocationEntity::id, identity()));
    }
}
