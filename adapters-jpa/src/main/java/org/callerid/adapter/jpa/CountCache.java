// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Caches counts that only operators' changes affect, until the change feed's revision changes. Thread-safe. */
final class CountCache {
    private static final int MAX_ENTRIES = 200;

    private final SequencedMap<SqlQuery.CacheKey, CachedValue> cached = new LinkedHashMap<>();

    long count(SqlQuery numbers, EntityManager em) {
        long revision = JpaCallerIdChangeFeed.revision(em);
        CachedValue counted = cached(numbers.cacheKey());
        if (counted.revision() == revision) {
            return counted.count();
        }
        long count = numbers.count(em);
        put(numbers.cacheKey(), new CachedValue(revision, count));
        return count;
    }

    private synchronized CachedValue cached(SqlQuery.CacheKey numbers) {
        return cached.getOrDefault(numbers, CachedValue.NEVER);
    }

    private synchronized void put(SqlQuery.CacheKey numbers, CachedValue counted) {
        cached.put(numbers, counted);
        if (cached.size() > MAX_ENTRIES) {
            cached.pollFirstEntry();
        }
    }

    /** @param revision read before the count, so never newer than it is */
    private record CachedValue(long revision, long count) {
        static final CachedValue NEVER = new CachedValue(-1, 0);
    }
}
