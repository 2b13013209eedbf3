// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.domain.callerid.CallerIdNumber;

/** Counts a number's uses in {@code api_logs}, which has an index for it; {@code allocations} has none. */
public final class JpaUsageHistory implements UsageHistory {
    private static final String USES = """
            select width_bucket(created_at, cast(:starts as timestamptz[])), count(distinct allocation_id)
            from api_logs
            where caller_id = :number and created_at >= :first and request_type = 'ALLOCATION'
            group by 1""";

    private final Database database;

    public JpaUsageHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<Long> uses(CallerIdNumber number, List<Instant> starts) {
        Long[] uses = new Long[starts.size()];
        Arrays.fill(uses, 0L);
        database.query(em -> NamedParameterQuery.of(USES, em)
                .with("starts", starts)
                .with("number", number.value())
                .with("first", starts.getFirst())
                .rows()).forEach(row -> uses[((Number) row[0]).intValue() - 1] = ((Number) row[1]).longValue());
        return List.of(uses);
    }
}
