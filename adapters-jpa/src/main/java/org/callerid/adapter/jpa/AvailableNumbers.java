// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Finds available numbers without locking them. */
final class AvailableNumbers {
    private static final String FIND_AVAILABLE = """
            select place, caller_id from
                (select wanted.place, found.available_at, found.caller_id
                 from unnest(cast(:places as int[]), cast(:area_codes as text[]), cast(:at_most as int[]))
                     as wanted (place, area_code, at_most)
                 cross join lateral
                    (select available_at, caller_id from caller_ids
                     where is_active = 1 and area_code = wanted.area_code and available_at <= :now
                         and caller_id <> all(:excluded)
                     order by available_at, caller_id limit wanted.at_most) found
                 union all
                 (select :place_everywhere, available_at, caller_id from caller_ids
                  where is_active = 1 and available_at <= :now and caller_id <> all(:excluded)
                  order by available_at, caller_id limit :at_most_everywhere)) free
            order by place, available_at, caller_id""";

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    AvailableNumbers(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.unreadable = unreadable;
    }

    /** Up to {@code limit} available numbers of each pool, longest available first; one query, no locks. */
    Map<CandidatePool, List<CallerIdNumber>> find(Map<CandidatePool, Integer> limit, Instant now) {
        if (limit.isEmpty()) {
            return Map.of();
        }
        while (true) {
            List<String> excluded = unreadable.excludedNumbers();
            Map<CandidatePool, List<CallerIdNumber>> free = find(limit, excluded, now);
            if (unreadable.excludedNumbers().size() <= excluded.size()) {
                return free;
            }
        }
    }

    private Map<CandidatePool, List<CallerIdNumber>> find(Map<CandidatePool, Integer> limit,
            List<String> excluded,
            Instant now) {
        List<CandidatePool> pools = List.copyOf(limit.keySet());
        List<Integer> local = IntStream.range(0, pools.size())
                .filter(place -> pools.get(place) instanceof CandidatePool.InAreaCode)
                .boxed()
                .toList();
        CandidatePool everywhere = new CandidatePool.AnyAreaCode();
        List<Object[]> found = NamedParameterQuery.of(FIND_AVAILABLE, em)
                .with("places", local)
                .with("area_codes", local.stream().map(place -> areaCode(pools.get(place))).toList())
                .with("at_most", local.stream().map(place -> limit.get(pools.get(place))).toList())
                .with("place_everywhere", pools.indexOf(everywhere))
                .with("at_most_everywhere", limit.getOrDefault(everywhere, 0))
                .with("now", now)
                .with("excluded", excluded)
                .rows();
        Map<CandidatePool, List<CallerIdNumber>> free = new HashMap<>();
        for (Object[] row : found) {
            String number = (String) row[1];
            unreadable
                    .read(CallerIdEntity.TABLE, number, UnreadableRowRegistry.ColumnScope.NUMBER,
                            () -> new CallerIdNumber(number))
                    .ifPresent(readable -> free
                            .computeIfAbsent(pools.get(((Number) row[0]).intValue()), pool -> new ArrayList<>())
                            .add(readable));
        }
        return free;
    }

    private static String areaCode(CandidatePool pool) {
        return pool instanceof CandidatePool.InAreaCode(var areaCode) ? areaCode.digits() : "";
    }

    /** The pools with at least one available number, locked or not. */
    Set<CandidatePool> nonEmptyPools(Set<CandidatePool> pools, Instant now) {
        return find(pools.stream().collect(toMap(identity(), pool -> 1)), now).keySet();
    }
}
