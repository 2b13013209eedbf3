// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of one table, as SQL from {@code from} on, and the values of its parameters. */
final class SqlQuery {
    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();
    /** Negative until they are counted: one page counts no rows twice. */
    private long counted = -1;

    /** @param source a table and a condition */
    SqlQuery(String source) {
        sql = new StringBuilder(" from ").append(source);
    }

    SqlQuery and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    SqlQuery and(String condition, String name, Object value) {
        return and(condition).with(name, value);
    }

    /** The value of a parameter of its conditions; the same name is the same value in all of them. */
    SqlQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * The column is one of {@code choices}; none of them, and nothing is left.
     *
     * @param name of the parameter
     */
    SqlQuery andOneOf(String column, String name, List<String> choices) {
        return switch (choices.size()) {
            case 0 -> and("1 = 0");
            // An index sorts what has one value, and not what has several.
            case 1 -> and(column + " = :" + name, name, choices.getFirst());
            default -> and(column + " = any(:" + name + ")", name, choices);
        };
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

    /** Those after the first {@code offset} in the order of {@code orderBy}. */
    List<?> column(String name, String orderBy, long offset, long limit, EntityManager em) {
        return query("select " + name, limited(orderBy, limit) + " offset " + offset, em).all(Object.class);
    }

    /** The same, and beside each how many there are in all. */
    List<Object[]> columnAndTotal(String name, String orderBy, long offset, long limit, EntityManager em) {
        List<Object[]> rows = query("select " + name + ", count(*) over ()",
                limited(orderBy, limit) + " offset " + offset, em).rows();
        if (!rows.isEmpty()) {
            counted = ((Number) rows.getFirst()[1]).longValue();
        }
        return rows;
    }

    <T> List<T> rows(Class<T> entity, String orderBy, int limit, EntityManager em) {
        return NamedQuery.of("select *" + sql + limited(orderBy, limit), entity, em).with(values).all(entity);
    }

    /** Written out, so that PostgreSQL plans for this page and not for pages in general. */
    private static String limited(String orderBy, long limit) {
        return " order by " + orderBy + " limit " + limit;
    }

    private NamedQuery query(String select, String orderBy, EntityManager em) {
        return NamedQuery.of(select + sql + orderBy, em).with(values);
    }

    /** What is asked for; the same again is equal to it. */
    record CacheKey(String sql, Map<String, Object> values) {}
}
