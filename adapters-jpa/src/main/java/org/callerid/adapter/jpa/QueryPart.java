// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdSortField;

/** A part of a result list, all of whose numbers are found and counted in the same way. */
sealed interface QueryPart {
    SqlQuery query();

    /** The numbers at positions {@code from} to {@code to} (exclusive) in {@code order}, without counting them. */
    default List<?> uncounted(CallerIdOrder order, long from, long to, EntityManager em) {
        return query().column("n.caller_id", inOrder(order), from, to - from, em);
    }

    /** The same with the total, as far as they exist. */
    Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em);

    /** @param total the size of the whole part */
    record Slice(List<?> numbers, long total) {}

    /**
     * The numbers are counted first and read from the nearer end, so the last page is as fast as the first: in an index
     * that has their order, or by a sort that keeps the numbers of one page.
     */
    record CountedPart(SqlQuery query, CachedCount count) implements QueryPart {
        @Override
        public Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
            long total = count.resolve(totals, em);
            long end = Math.min(to, total);
            return new Slice(from < end ? between(order, from, end, total, em) : List.of(), total);
        }

        private List<?> between(CallerIdOrder order, long from, long end, long total, EntityManager em) {
            return from <= total - end
                    ? uncounted(order, from, end, em)
                    : uncounted(order.reversed(), total - end, total - from, em).reversed();
        }
    }

    /**
     * Sorted by a column of integers with few different values, without an index. How many rows have each value is counted
     * first, so only the rows that have the values on the page are sorted, and not all those before it.
     */
    record CountedByValuePart(SqlQuery query, String column) implements QueryPart {
        CachedCount count() {
            return (totals, em) -> sum(query.countByValue(column, em));
        }

        @Override
        public Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
            SequencedMap<Integer, Long> counts = query.countByValue(column, em);
            SequencedMap<Integer, Long> onPage = new LinkedHashMap<>();
            long before = 0;
            long position = 0;
            for (Map.Entry<Integer, Long> value : (order.descending() ? counts.reversed() : counts).entrySet()) {
                long next = position + value.getValue();
                if (next <= from) {
                    before = next;
                } else if (position < to) {
                    onPage.put(value.getKey(), value.getValue());
                }
                position = next;
            }
            return new Slice(onPage.isEmpty()
                    ? List.of()
                    : having(onPage).slice(order, from - before, to - before, totals, em).numbers(), position);
        }

        /** Numbers that all have the same value need no sort: the primary key has their order. */
        private QueryPart having(SequencedMap<Integer, Long> valueCounts) {
            QueryPart values = new CountedPart(query.copy()
                    .and(column + " between :lowest and :highest")
                    .with("lowest", Collections.min(valueCounts.keySet()))
                    .with("highest", Collections.max(valueCounts.keySet())), (totals, em) -> sum(valueCounts));
            return valueCounts.size() == 1 ? new NumberOrderedPart(values) : values;
        }

        private static long sum(Map<Integer, Long> valueCounts) {
            return valueCounts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Few rows, of which only the row itself tells whether it belongs to the part. All of them are read for any page
     * and counted on the way.
     */
    record ScannedPart(SqlQuery query) implements QueryPart {
        @Override
        public Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
            List<Object[]> rows = from < to
                    ? query.columnAndTotal("n.caller_id", inOrder(order), from, to - from, em)
                    : List.of();
            return rows.isEmpty()
                    ? new Slice(List.of(), query.count(em))
                    : new Slice(rows.stream().map(row -> row[0]).toList(), ((Number) rows.getFirst()[1]).longValue());
        }
    }

    /** Sorted by number only, whatever the sort field of the list is. */
    record NumberOrderedPart(QueryPart part) implements QueryPart {
        @Override
        public SqlQuery query() {
            return part.query();
        }

        @Override
        public List<?> uncounted(CallerIdOrder order, long from, long to, EntityManager em) {
            return part.uncounted(byNumber(order), from, to, em);
        }

        @Override
        public Slice slice(CallerIdOrder order, long from, long to, CountCache totals, EntityManager em) {
            return part.slice(byNumber(order), from, to, totals, em);
        }

        private static CallerIdOrder byNumber(CallerIdOrder order) {
            return new CallerIdOrder(CallerIdSortField.NUMBER, order.descending());
        }
    }

    /** The size of a part. */
    interface CachedCount {
        long resolve(CountCache totals, EntityManager em);

        /** A count that only operators' changes affect, so it can be cached. */
        static CachedCount of(SqlQuery numbers) {
            return (totals, em) -> totals.count(numbers, em);
        }

        default CachedCount minus(SqlQuery others) {
            return minus((totals, em) -> others.count(em));
        }

        default CachedCount minus(CachedCount others) {
            return (totals, em) -> resolve(totals, em) - others.resolve(totals, em);
        }
    }

    /** The same order as in the index that serves it, if there is one. */
    private static String inOrder(CallerIdOrder order) {
        String direction = order.descending() ? " desc nulls first" : " nulls last";
        return Stream.concat(columns(order.sortField()), Stream.of("n.caller_id"))
                .map(column -> column + direction)
                .collect(joining(", "));
    }

    private static Stream<String> columns(CallerIdSortField sortField) {
        return switch (sortField) {
            case NUMBER -> Stream.of();
            case AREA_CODE -> Stream.of("n.area_code");
            case CARRIER -> Stream.of("n.carrier");
            case HOUR_USES -> Stream.of("case when n.hour_ends > :now then n.hour_uses else 0 end");
            case DAY_USES -> Stream.of("case when n.day_ends > :now then n.day_uses else 0 end");
            case AVAILABLE_AT -> Stream.of("n.is_active", "n.available_at");
        };
    }
}
