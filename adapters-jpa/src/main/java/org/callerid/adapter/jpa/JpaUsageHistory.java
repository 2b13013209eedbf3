// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/** Counts uses in {@code api_logs}, which has an index for it; {@code allocations} has none. */
public final class JpaUsageHistory implements UsageHistory {
    private static final String USES = """
            select width_bucket(created_at, cast(:starts as timestamptz[])), count(distinct allocation_id)
            from api_logs
            where caller_id = :number and created_at >= :first and request_type = 'ALLOCATION'
            group by 1""";

    /** A number that was deleted since counts too. */
    private static final String CAMPAIGN_USES = """
            select campaign, area_code, sum(uses), min(since) from
                (select campaign, caller_id, count(distinct allocation_id) as uses, min(created_at) as since from
                    (select campaign, caller_id, allocation_id, created_at from api_logs
                     where created_at >= :from and request_type = 'ALLOCATION' and caller_id is not null
                     order by created_at desc limit :at_most) latest
                 group by campaign, caller_id) used
            join caller_ids using (caller_id)
            where area_code is not null
            group by campaign, area_code""";

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

    @Override
    public CampaignUses campaignUses(Instant from, int requests) {
        List<Object[]> rows = database.query(em -> NamedParameterQuery.of(CAMPAIGN_USES, em)
                .with("from", from)
                .with("at_most", requests)
                .rows());
        return new CampaignUses(rows.stream().map(row -> EstimatedDatabaseClock.instant(row[3])).min(naturalOrder()),
                rows.stream().flatMap(row -> use(row).stream()).toList());
    }

    private static Optional<CampaignUse> use(Object[] row) {
        return LenientParser.parse(Campaign::new, (String) row[0])
                .flatMap(campaign -> LenientParser.parse(AreaCode::new, (String) row[1])
                        .map(areaCode -> new CampaignUse(campaign, areaCode, ((Number) row[2]).longValue())));
    }
}
