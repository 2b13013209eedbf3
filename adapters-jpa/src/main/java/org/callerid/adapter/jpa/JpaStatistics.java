// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.callerid.application.port.out.Statistics;

/** Figures counted in the tables as they are. */
public final class JpaStatistics implements Statistics {
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private final Database database;

    public JpaStatistics(Database database) {
        this.database = database;
    }

    @Override
    public Figures at(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return database.reading(em -> {
            Object[] numbers = (Object[]) em.createNativeQuery("""
                    select count(*), coalesce(sum(is_active), 0),
                        coalesce(sum(case when allocation_id is not null and reserved_until > ? then 1 else 0 end), 0)
                    from caller_ids where deleted_at is null""").setParameter(1, at).getSingleResult();
            Object[] requests = (Object[]) em.createNativeQuery("""
                    select count(*), coalesce(avg(response_time_ms), 0)
                    from api_logs where created_at > ? and created_at <= ? and endpoint like '%next-cid'""")
                    .setParameter(1, at.minus(LAST_HOUR))
                    .setParameter(2, at)
                    .getSingleResult();
            return new Figures(whole(numbers[0]), whole(numbers[1]), whole(numbers[2]), whole(requests[0]),
                    ((Number) requests[1]).doubleValue(), now);
        });
    }

    private static long whole(Object count) {
        return ((Number) count).longValue();
    }
}
