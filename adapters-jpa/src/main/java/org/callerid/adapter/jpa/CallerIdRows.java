// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.rotation.AreaCodeGroup;

/** Queries on {@code caller_ids} within one transaction. */
final class CallerIdRows {
    /** What the domain says of a free number ({@code CallerId.isFreeAt}), in SQL; the domain judges what this finds. */
    private static final String FREE = " where is_active = 1 and available_at <= ?";

    /** So many rows that cannot be read are passed by when free ones are looked for. */
    private static final int MAX_EXCLUDED = 500;

    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;

    CallerIdRows(EntityManager em, UnreadableRowRegistry unreadable) {
        this.em = em;
        this.unreadable = unreadable;
    }

    /** Locks those of {@code numbers} that nobody else has locked, in number order. */
    List<CallerIdEntity> lockUnlocked(Collection<CallerIdNumber> numbers) {
        return readable(lock(numbers, " skip locked"));
    }

    /** Locks {@code numbers}, in number order; waits for those somebody else has locked. */
    List<CallerIdEntity> lock(Collection<CallerIdNumber> numbers) {
        return readable(lock(numbers, ""));
    }

    /** The same, and those that cannot be read too. */
    List<CallerIdEntity> lockEvenUnreadable(Collection<CallerIdNumber> numbers) {
        return lock(numbers, "");
    }

    private List<CallerIdEntity> lock(Collection<CallerIdNumber> numbers, String manner) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        String places = String.join(",", Collections.nCopies(numbers.size(), "?"));
        Query query = em.createNativeQuery("select * from caller_ids where caller_id in (" + places
                + ") order by caller_id for update" + manner, CallerIdEntity.class);
        int place = 1;
        for (CallerIdNumber number : numbers) {
            query.setParameter(place++, number.value());
        }
        return entities(query);
    }

    /** Locks up to {@code atMost} free numbers of a group that nobody else has locked, the longest free first. */
    List<CallerIdEntity> lockFree(AreaCodeGroup group, int atMost, Instant now) {
        while (true) {
            List<String> excluded = excluded();
            Query query = em.createNativeQuery("select * from caller_ids"
                    + longestFreeFirst(group, excluded.size()) + " for update skip locked", CallerIdEntity.class);
            int place = bind(query, 1, group, excluded, now);
            query.setParameter(place, atMost);
            List<CallerIdEntity> readable = readable(entities(query));
            boolean isComplete = readable.size() == atMost || excluded().size() <= excluded.size();
            if (isComplete && !correctAvailableAt(readable, now)) {
                return readable.stream().sorted(Comparator.comparing(row -> row.callerId().turn())).toList();
            }
        }
    }

    /**
     * Somebody who lowers a limit by hand leaves a number that looks free and is not; it would hide those behind it.
     *
     * @return whether there was one
     */
    private boolean correctAvailableAt(List<CallerIdEntity> rows, Instant now) {
        List<CallerIdEntity> wrong = rows.stream().filter(row -> !row.callerId().isFreeAt(now)).toList();
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

    /** Up to so many free numbers of each group, the longest free first, in one query and without a lock. */
    Map<AreaCodeGroup, List<CallerIdNumber>> free(Map<AreaCodeGroup, Integer> atMost, Instant now) {
        if (atMost.isEmpty()) {
            return Map.of();
        }
        while (true) {
            List<String> excluded = excluded();
            Map<AreaCodeGroup, List<CallerIdNumber>> free = free(atMost, excluded, now);
            if (excluded().size() <= excluded.size()) {
                return free;
            }
        }
    }

    private Map<AreaCodeGroup, List<CallerIdNumber>> free(Map<AreaCodeGroup, Integer> atMost, List<String> excluded,
            Instant now) {
        List<AreaCodeGroup> groups = List.copyOf(atMost.keySet());
        StringJoiner union = new StringJoiner(" union all ");
        for (int i = 0; i < groups.size(); i++) {
            union.add("(select " + i + " as place, available_at, caller_id from caller_ids"
                    + longestFreeFirst(groups.get(i), excluded.size()) + ")");
        }
        Query query = em.createNativeQuery("select place, caller_id from (" + union
                + ") as free order by place, available_at, caller_id");
        int place = 1;
        for (AreaCodeGroup group : groups) {
            place = bind(query, place, group, excluded, now);
            query.setParameter(place++, atMost.get(group));
        }
        Map<AreaCodeGroup, List<CallerIdNumber>> free = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            String number = (String) columns[1];
            unreadable
                    .read(CallerIdEntity.TABLE, number, UnreadableRowRegistry.View.NUMBER,
                            () -> new CallerIdNumber(number))
                    .ifPresent(readable -> free
                            .computeIfAbsent(groups.get(((Number) columns[0]).intValue()), group -> new ArrayList<>())
                            .add(readable));
        }
        return free;
    }

    /** Those of {@code groups} that have a free number, locked or not. */
    Set<AreaCodeGroup> withFree(Set<AreaCodeGroup> groups, Instant now) {
        return free(groups.stream().collect(toMap(identity(), group -> 1)), now).keySet();
    }

    /** Condition, order and limit. */
    private static String longestFreeFirst(AreaCodeGroup group, int excluded) {
        return FREE + inGroup(group) + excluding(excluded) + " order by available_at, caller_id limit ?";
    }

    private static String inGroup(AreaCodeGroup group) {
        return switch (group) {
            case AreaCodeGroup.Local local -> " and area_code = ?";
            case AreaCodeGroup.Everywhere everywhere -> "";
        };
    }

    private static String excluding(int count) {
        return count == 0
                ? ""
                : " and caller_id not in (" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }

    /** Binds what a group's condition needs from {@code place} on; returns the place after. */
    private static int bind(Query query, int first, AreaCodeGroup group, List<String> excluded, Instant now) {
        int place = first;
        query.setParameter(place++, now.atOffset(ZoneOffset.UTC));
        if (group instanceof AreaCodeGroup.Local(var areaCode)) {
            query.setParameter(place++, areaCode.digits());
        }
        for (String number : excluded) {
            query.setParameter(place++, number);
        }
        return place;
    }

    @SuppressWarnings("unchecked")
    private static List<CallerIdEntity> entities(Query query) {
        return query.getResultList();
    }
}
