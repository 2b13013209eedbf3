// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Rows of {@code allocations}, many at once: a batch that asks for each holds its locks for as many round trips. */
final class Allocations {
    private static final String BY_ID = "select * from allocations where id = any(cast(:ids as uuid[]))";

    private Allocations() {}

    /** Those that exist, managed by {@code em}. */
    static Map<UUID, AllocationEntity> byId(Collection<UUID> ids, EntityManager em) {
        return ids.isEmpty()
                ? Map.of()
                : NamedQuery.of(BY_ID, AllocationEntity.class, em)
                        .with("ids", ids)
                        .all(AllocationEntity.class)
                        .stream()
                        .collect(toMap(AllocationEntity::id, identity()));
    }
}
