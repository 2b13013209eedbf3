// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.StatusCounts;
import org.callerid.application.port.out.Inventory;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;

/** Counts the current numbers in {@code caller_ids} in one query, without a cache. */
public final class JpaInventory implements Inventory {
    private static final String BY_AREA_CODE = """
            select area_code,
                count(*) filter (where is_active = 1 and available_at <= :now),
                count(*) filter (where is_active = 1 and not is_capped and available_at > :now),
                count(*) filter (where is_active = 1 and is_capped),
                count(*) filter (where is_active = 0),
                min(available_at) filter (where is_active = 1 and is_capped),
                count(*),
                coalesce(sum(hourly_limit) filter (where is_active = 1), 0),
                coalesce(sum(daily_limit) filter (where is_active = 1), 0),
                coalesce(sum(least(left_this_hour, left_today)) filter (where is_active = 1), 0),
                coalesce(sum(left_today) filter (where is_active = 1), 0)
            from (select n.*, available_at > :now and (hour_uses >= hourly_limit and hour_ends > :now
                        or day_uses >= daily_limit and day_ends > :now) as is_capped,
                        greatest(0, hourly_limit - case when hour_ends > :now then hour_uses else 0 end) as left_this_hour,
                        greatest(0, daily_limit - case when day_ends > :now then day_uses else 0 end) as left_today
                    from caller_ids n where deleted_at is null) listed
            group by area_code""";

    private final Database database;

    public JpaInventory(Database database) {
        this.database = database;
    }

    @Override
    public InventorySnapshot snapshot(Instant now) {
        List<Group> groups = groups(now);
        Map<AreaCode, NumberSupply> byAreaCode = new HashMap<>();
        groups.forEach(group -> group.areaCode().ifPresent(areaCode -> byAreaCode.put(areaCode, group.supply())));
        return new InventorySnapshot(
                groups.stream().map(Group::statusCounts).reduce(StatusCounts.NONE, StatusCounts::plus), byAreaCode);
    }

    private List<Group> groups(Instant now) {
        return database.query(em -> NamedParameterQuery.of(BY_AREA_CODE, em)
                .with("now", now)
                .rows()
                .stream()
                .map(Group::of)
                .toList());
    }

    /** The numbers of one area code, or those without one. */
    private record Group(Optional<AreaCode> areaCode, StatusCounts statusCounts, NumberSupply supply) {
        static Group of(Object[] row) {
            StatusCounts counts = new StatusCounts(whole(row[1]), whole(row[2]), whole(row[3]), whole(row[4]),
                    Optional.ofNullable(row[5]).map(EstimatedDatabaseClock::instant));
            return new Group(LenientParser.parse(AreaCode::new, (String) row[0]), counts,
                    new NumberSupply(whole(row[6]), counts.active(), counts.available(), counts.limitReached(),
                            whole(row[7]), whole(row[8]), whole(row[9]), whole(row[10])));
        }

        private static long whole(Object count) {
            return ((Number) count).longValue();
        }
    }
}
