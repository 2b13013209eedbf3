// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Duration;
import java.time.Instant;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.port.out.Statistics;

/** Statistics counted from the current tables, without a cache. */
public final class JpaStatistics implements Statistics {
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    private static final String NUMBERS = """
            select count(*), coalesce(sum(is_active), 0),
                count(*) filter (where allocation_id is not null and reserved_until > :now)
            from caller_ids where deleted_at is null""";
    private static final String REQUESTS = """
            select count(*), coalesce(avg(response_time_ms), 0)
            from api_logs where created_at > :from and created_at <= :now and request_type = 'ALLOCATION'""";

    private final Database database;

    public JpaStatistics(Database database) {
        this.database = database;
    }

    @Override
    public StatisticsSnapshot at(Instant now) {
        return database.query(em -> {
            Object[] numbers = NamedParameterQuery.of(NUMBERS, em).with("now", now).singleRow();
            Object[] requests = NamedParameterQuery.of(REQUESTS, em)
                    .with("from", now.minus(LAST_HOUR))
                    .with("now", now)
                    .singleRow();
            return new StatisticsSnapshot(whole(numbers[0]), whole(numbers[1]), whole(numbers[2]), whole(requests[0]),
                    ((Number) requests[1]).doubleValue(), now);
        });
    }

    private static long whole(Object count) {
        return ((Number) count).longValue();
    }
}
