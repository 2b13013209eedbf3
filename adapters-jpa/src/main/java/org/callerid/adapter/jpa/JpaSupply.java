// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.Supply;
import org.callerid.domain.numbering.AreaCode;

/** Counts the numbers in {@code caller_ids} as they are, in one reading. */
public final class JpaSupply implements Supply {
    /** The instant asked about is bound once, as a row to join. */
    private static final String BY_AREA_CODE = """
            select area_code,
                sum(case when is_active = 1 and available_at <= instant then 1 else 0 end),
                sum(case when is_active = 1 and capped = 0 and available_at > instant then 1 else 0 end),
                sum(case when is_active = 1 and capped = 1 then 1 else 0 end),
                sum(case when is_active = 0 then 1 else 0 end),
                min(case when is_active = 1 and capped = 1 then available_at end),
                sum(case when is_active = 1 then hourly_limit else 0 end),
                sum(case when is_active = 1 then greatest(0, least(
                    hourly_limit - case when hour_ends > instant then hour_uses else 0 end,
                    daily_limit - case when day_ends > instant then day_uses else 0 end)) else 0 end)
            from (select n.*, asked.instant, case
                        when available_at > asked.instant and (hour_uses >= hourly_limit and hour_ends > asked.instant
                            or day_uses >= daily_limit and day_ends > asked.instant) then 1 else 0 end as capped
                    from caller_ids n, (select cast(? as timestamp with time zone) as instant) asked
                    where n.deleted_at is null) listed
            group by area_code""";

    private final Database database;

    public JpaSupply(Database database) {
        this.database = database;
    }

    @Override
    public Stock stock(Instant now) {
        List<Group> groups = groups(now.atOffset(ZoneOffset.UTC));
        return new Stock(groups.stream().map(Group::standings).reduce(Standings.NONE, Standings::plus),
                groups.stream().map(Group::supply).flatMap(Optional::stream).toList());
    }

    private List<Group> groups(OffsetDateTime at) {
        return database.reading(em -> {
            List<?> rows = em.createNativeQuery(BY_AREA_CODE).setParameter(1, at).getResultList();
            return rows.stream().map(Object[].class::cast).map(Group::of).toList();
        });
    }

    /** The numbers of one area code, or of none. */
    private record Group(Optional<AreaCode> areaCode, Standings standings, long hourly, long left) {
        static Group of(Object[] row) {
            return new Group(Written.as(AreaCode::new, (String) row[0]),
                    new Standings(whole(row[1]), whole(row[2]), whole(row[3]), whole(row[4]),
                            Optional.ofNullable(row[5]).map(StoreTime::instant)),
                    whole(row[6]), whole(row[7]));
        }

        Optional<AreaCodeSupply> supply() {
            return areaCode.filter(any -> standings.active() > 0)
                    .map(known -> new AreaCodeSupply(known, standings.active(), standings.free(), hourly, left));
        }

        private static long whole(Object count) {
            return ((Number) count).longValue();
        }
    }
}
