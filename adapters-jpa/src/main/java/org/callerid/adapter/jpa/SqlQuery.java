// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A query on one table: the SQL from {@code from} on, and the values of its parameters. */
final class SqlQuery {
    private static final String FROM = " from ";

    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();
    /** Negative until counted; kept so that one page counts no rows twice. */
    private long counted = -1;
    /** By column; kept for the same reason. */
    private final Map<String, SequencedMap<Integer, Long>> countedByValue = new HashMap<>();

    /** @param source a table and a condition */
    SqlQuery(String source) {
        sql = new StringBuilder(FROM).append(source);
    }

    SqlQuery copy() {
        SqlQuery copy = new SqlQuery(sql.substring(FROM.length()));
        copy.values.putAll(values);
        return copy;
    }

    SqlQuery and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    SqlQuery and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** Sets a parameter; the same name has the same value in all conditions. */
    SqlQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * Restricts the column to {@code choices}; without choices there are no rows.
     *
     * @param name the parameter's name
     */
    SqlQuery andIn(String column, String name, List<String> choices) {
        return switch (choices.size()) {
            case 0 -> and("1 = 0");
            // An index keeps its order for a single value, but not for several.
            case 1 -> and(column + " = :" + name, name, choices.getFirst());
            default -> and(column + " = any(:" + name + ")", name, choices);
        };
    }

    /**
     * A query on this one.
     *
     * @param before the SQL before this query's {@code from}
     * @param after the SQL after its last condition
     */
    SqlQuery nestedIn(String before, String after) {
        SqlQuery outer = new SqlQuery(before + sql + after);
        outer.values.putAll(values);
        return outer;
    }

    CacheKey cacheKey() {
        return new CacheKey(sql.toString(), Map.copyOf(values));
    }

    long count(EntityManager em) {
        if (counted < 0) {
            counted = query("select count(*)", "", em).count();
        }
        return counted;
    }

    /** How many rows have each value of a column of integers, lowest value first. */
    SequencedMap<Integer, Long> countByValue(String column, EntityManager em) {
        return countedByValue.computeIfAbsent(column, any -> {
            SequencedMap<Integer, Long> counts = new TreeMap<>();
            query("select " + column + ", count(*)", " group by " + column, em).rows()
                    .forEach(row -> counts.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
            return counts;
        });
    }

    /** The values of one column, after the first {@code offset} rows in the order of {@code orderBy}. */
    List<?> column(String name, String orderBy, long offset, long limit, EntityManager em) {
        return query("select " + name, limited(orderBy, limit) + " offset " + offset, em).list(Object.class);
    }

    /** The same, each with the total number of rows. */
    List<Object[]> columnAndTotal(String name, String orderBy, long offset, long limit, EntityManager em) {
        List<Object[]> rows = query("select " + name + ", count(*) over ()",
                limited(orderBy, limit) + " offset " + offset, em).rows();
        if (!rows.isEmpty()) {
            counted = ((Number) rows.getFirst()[1]).longValue();
        }
        return rows;
    }

    <T> List<T> rows(Class<T> entity, String orderBy, int limit, EntityManager em) {
        return rows(entity, orderBy, 0, limit, em);
    }

    <T> List<T> rows(Class<T> entity, String orderBy, int offset, int limit, EntityManager em) {
        return NamedParameterQuery.of("select *" + sql + limited(orderBy, limit) + " offset " + offset, entity, em)
                .with(values)
                .list(entity);
    }

    /** Uses a literal, so that PostgreSQL plans for this page and not for an average one. */
    private static String limited(String orderBy, long limit) {
        return " order by " + orderBy + " limit " + limit;
    }

    private NamedParameterQuery query(String select, String orderBy, EntityManager em) {
        return NamedParameterQuery.of(select + sql + orderBy, em).with(values);
    }

    /** Equal for equal queries. */
    record CacheKey(String sql, Map<String, Object> values) {}
}
