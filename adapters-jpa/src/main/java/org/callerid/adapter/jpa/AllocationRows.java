// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Reads rows of {@code allocations} in bulk. A batch that read them one by one would hold its locks for as many round
 * trips.
 */
final class AllocationRows {
    private static final String BY_ID = "select * from allocations where id = any(cast(:ids as uuid[]))";

    private AllocationRows() {}

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
