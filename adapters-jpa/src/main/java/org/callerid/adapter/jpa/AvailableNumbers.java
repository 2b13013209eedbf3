// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.CandidatePool;

/** Finds available numbers without locking them, within one transaction. */
final class AvailableNumbers {
    private static final String FIND = """
            select first.place, first.caller_id, first.available_from, c.available_at
            from (select wanted.place, found.available_from, found.caller_id
                  from unnest(cast(? as int[]), ?, cast(? as int[])) as wanted (place, area_code, at_most)
                  cross join lateral
                      (select available_from, caller_id from rotation
                       where area_code = wanted.area_code and available_from <= ? and caller_id <> all(?)
                       order by available_from, caller_id limit wanted.at_most) found
                  union all
                  (select ?, available_from, caller_id from rotation
                   where available_from <= ? and caller_id <> all(?)
                   order by available_from, caller_id limit ?)) first
            cross join lateral
                (select available_at from caller_ids
                 where caller_id = first.caller_id and is_active = 1 limit 1) c
            order by first.place, c.available_at, first.caller_id""";

    /** Read in addition to what is wanted: numbers that were used since they were last read. */
    private static final int SPARE = 16;
    private static final int MAX_READ = 4_096;
    /** Correcting so many takes about a tenth of a second. */
    private static final int MAX_CORRECTED = 5_000;

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    AvailableNumbers(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.unreadable = unreadable;
    }

    /** The pools with at least one available number, locked or not, and those of which this is not known yet. */
    Set<CandidatePool> nonEmptyPools(Set<CandidatePool> pools, Instant now) {
        Map<CandidatePool, Integer> open = new LinkedHashMap<>(pools.stream().collect(toMap(identity(), pool -> 1)));
        Set<CandidatePool> nonEmpty = new HashSet<>(find(open, now).keySet());
        nonEmpty.addAll(open.keySet());
        return nonEmpty;
    }

    /** Up to {@code wanted} available numbers of each pool, longest available first; fewer if that takes too long. */
    Map<CandidatePool, List<CallerIdNumber>> findUpTo(Map<CandidatePool, Integer> wanted, Instant now) {
        return find(new LinkedHashMap<>(wanted), now);
    }

    /**
     * Corrects the rotation order where it is found to be wrong, and reads again as long as that may bring up further
     * numbers, until so many were corrected that the transaction should end; the next one continues.
     *
     * @param open pools and how many numbers are wanted; those that were read far enough are removed
     */
    private Map<CandidatePool, List<CallerIdNumber>> find(Map<CandidatePool, Integer> open, Instant now) {
        Map<CandidatePool, List<CallerIdNumber>> found = new HashMap<>();
        int total = 0;
        int spare = SPARE;
        boolean goOn = true;
        while (!open.isEmpty() && goOn) {
            List<PoolHead> heads = read(open, spare, now);
            Set<String> wrong = new HashSet<>();
            for (PoolHead head : heads) {
                List<CallerIdNumber> available = readable(head.available());
                found.put(head.pool(), available.subList(0, Math.min(head.wanted(), available.size())));
                wrong.addAll(head.wrong());
                if (available.size() >= head.wanted() || head.isComplete()) {
                    open.remove(head.pool());
                }
            }
            int corrected = RotationOrder.correct(wrong, em);
            total += corrected;
            // Numbers that another transaction has locked stay where they are: then only reading further helps.
            goOn = total < MAX_CORRECTED && (corrected > 0 || spare < MAX_READ);
            spare = Math.min(MAX_READ, 4 * spare);
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private List<PoolHead> read(Map<CandidatePool, Integer> wanted, int spare, Instant now) {
        List<PoolHead> heads = wanted.entrySet()
                .stream()
                .map(want -> new PoolHead(want.getKey(), want.getValue(), spare, now))
                .toList();
        List<PoolHead.Part> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> areaCodes = new ArrayList<>();
        List<Integer> limits = new ArrayList<>();
        int placeOfAll = -1;
        int limitOfAll = 0;
        for (PoolHead head : heads) {
            for (PoolHead.Part part : head.parts()) {
                if (part.areaCode().isPresent()) {
                    places.add(parts.size());
                    areaCodes.add(part.areaCode().get().digits());
                    limits.add(head.limit());
                } else {
                    placeOfAll = parts.size();
                    limitOfAll = head.limit();
                }
                parts.add(part);
            }
        }
        List<String> excluded = unreadable.excludedNumbers();
        Jdbc.query(em, FIND, PoolHead.Row::read, places, areaCodes, limits, now, excluded, placeOfAll, now, excluded,
                limitOfAll).forEach(row -> parts.get(row.place()).add(row));
        return heads;
    }

    private List<CallerIdNumber> readable(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> unreadable
                        .read(CallerIdEntity.TABLE, number, UnreadableRowRegistry.ColumnScope.NUMBER,
                                () -> new CallerIdNumber(number))
                        .stream())
                .toList();
    }
}
