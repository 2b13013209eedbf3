// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Queries on {@code caller_ids} within one transaction. */
final class CallerIdRows {
    private static final String LOCK = """
            select * from caller_ids where caller_id = any(:numbers) order by caller_id for update""";
    private static final String LOCK_UNLOCKED = LOCK + " skip locked";

    // The SQL equivalent of CallerId.isAvailableAt. It only preselects rows; the domain decides.
    private static final String LOCK_AVAILABLE = """
            select * from caller_ids
            where is_active = 1 and available_at <= :now and caller_id <> all(:excluded)
            order by available_at, caller_id limit :at_most
            for update skip locked""";
    private static final String LOCK_AVAILABLE_IN_AREA_CODE = """
            select * from caller_ids
            where is_active = 1 and area_code = :area_code and available_at <= :now and caller_id <> all(:excluded)
            order by available_at, caller_id limit :at_most
            for update skip locked""";
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

    /** At most this many unreadable rows are excluded from a search for available numbers. */
    private static final int MAX_EXCLUDED = 500;

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    CallerIdRows(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.unreadable = unreadable;
    }

    /** Locks {@code numbers} in number order, skipping those that another transaction has locked. */
    List<CallerIdEntity> lockSkippingLocked(Collection<CallerIdNumber> numbers) {
        return readable(lock(LOCK_UNLOCKED, numbers));
    }

    /** Locks {@code numbers} in number order; waits for those that another transaction has locked. */
    List<CallerIdEntity> lock(Collection<CallerIdNumber> numbers) {
        return readable(lock(LOCK, numbers));
    }

    /** The same, including unreadable rows. */
    List<CallerIdEntity> lockIncludingUnreadable(Collection<CallerIdNumber> numbers) {
        return lock(LOCK, numbers);
    }

    private List<CallerIdEntity> lock(String sql, Collection<CallerIdNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : NamedParameterQuery.of(sql, CallerIdEntity.class, em)
                        .with("numbers", numbers.stream().map(CallerIdNumber::value).toList())
                        .list(CallerIdEntity.class);
    }

    /**
     * Locks up to {@code limit} available numbers of a pool, longest available first, skipping those that another
     * transaction has locked.
     */
    List<CallerIdEntity> lockAvailable(CandidatePool pool, int limit, Instant now) {
        while (true) {
            List<String> excluded = excluded();
            List<CallerIdEntity> readable = readable(findAvailable(pool)
                    .with("now", now)
                    .with("excluded", excluded)
                    .with("at_most", limit)
                    .list(CallerIdEntity.class));
            boolean isComplete = readable.size() == limit || excluded().size() <= excluded.size();
            if (isComplete && !correctAvailableAt(readable, now)) {
                return readable.stream().sorted(Comparator.comparing(row -> row.toCallerId().rotationKey())).toList();
            }
        }
    }

    private NamedParameterQuery findAvailable(CandidatePool pool) {
        return switch (pool) {
            case CandidatePool.InAreaCode(var areaCode) ->
                NamedParameterQuery.of(LOCK_AVAILABLE_IN_AREA_CODE, CallerIdEntity.class, em)
                        .with("area_code", areaCode.digits());
            case CandidatePool.AnyAreaCode everywhere ->
                NamedParameterQuery.of(LOCK_AVAILABLE, CallerIdEntity.class, em);
        };
    }

    /**
     * Recomputes {@code available_at} of rows that look available but are not, because a limit was lowered by hand.
     * They would hide the numbers behind them.
     *
     * @return whether there were any
     */
    private boolean correctAvailableAt(List<CallerIdEntity> rows, Instant now) {
        List<CallerIdEntity> wrong = rows.stream().filter(row -> !row.toCallerId().isAvailableAt(now)).toList();
        wrong.forEach(CallerIdEntity::correctAvailableAt);
        if (!wrong.isEmpty()) {
            em.flush();
        }
        return !wrong.isEmpty();
    }

    private List<CallerIdEntity> readable(List<CallerIdEntity> rows) {
        return rows.stream().filter(row -> row.read(unreadable).isPresent()).toList();
    }

    private List<String> excluded() {
        return unreadable.keys(CallerIdEntity.TABLE).stream().limit(MAX_EXCLUDED).toList();
    }

    /** Up to {@code limit} available numbers of each pool, longest available first; one query, no locks. */
    Map<CandidatePool, List<CallerIdNumber>> findAvailable(Map<CandidatePool, Integer> limit, Instant now) {
        if (limit.isEmpty()) {
            return Map.of();
        }
        while (true) {
            List<String> excluded = excluded();
            Map<CandidatePool, List<CallerIdNumber>> free = findAvailable(limit, excluded, now);
            if (excluded().size() <= excluded.size()) {
                return free;
            }
        }
    }

    private Map<CandidatePool, List<CallerIdNumber>> findAvailable(Map<CandidatePool, Integer> limit,
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
        return findAvailable(pools.stream().collect(toMap(identity(), pool -> 1)), now).keySet();
    }
}
