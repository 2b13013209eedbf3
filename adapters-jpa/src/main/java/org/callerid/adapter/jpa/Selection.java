// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of one table, as SQL from {@code from} on, and the values of its question marks. */
final class Selection {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    /** Negative until they are counted: one page counts no rows twice. */
    private long counted = -1;

    /** @param source a table and a condition */
    Selection(String source) {
        sql = new StringBuilder(" from ").append(source);
    }

    Selection and(String condition, Object... bound) {
        sql.append(" and ").append(condition);
        Collections.addAll(values, bound);
        return this;
    }

    /** The column is one of {@code choices}; none of them, and nothing is left. */
    Selection andOneOf(String column, List<String> choices) {
        return switch (choices.size()) {
            case 0 -> and("1 = 0");
            case 1 -> and(column + " = ?", choices.getFirst());
            default -> and(column + " in (" + "?, ".repeat(choices.size() - 1) + "?)", choices.toArray());
        };
    }

    Asked asked() {
        return new Asked(sql.toString(), List.copyOf(values));
    }

    long count(EntityManager em) {
        if (counted < 0) {
            counted = ((Number) query("select count(*)", "", em).getSingleResult()).longValue();
        }
        return counted;
    }

    /** Those after the first {@code offset} in the order of {@code orderBy}. */
    List<?> column(String name, String orderBy, long offset, long atMost, EntityManager em) {
        return query("select " + name, limited(orderBy, atMost) + " offset " + offset, em).getResultList();
    }

    /** The same, and beside each how many there are in all. */
    @SuppressWarnings("unchecked")
    List<Object[]> columnAndTotal(String name, String orderBy, long offset, long atMost, EntityManager em) {
        List<Object[]> rows = query("select " + name + ", count(*) over ()",
                limited(orderBy, atMost) + " offset " + offset, em).getResultList();
        if (!rows.isEmpty()) {
            counted = ((Number) rows.getFirst()[1]).longValue();
        }
        return rows;
    }

    <T> List<T> rows(Class<T> entity, String orderBy, int atMost, EntityManager em) {
        List<?> rows = bound(em.createNativeQuery("select *" + sql + limited(orderBy, atMost), entity)).getResultList();
        return rows.stream().map(entity::cast).toList();
    }

    /** Written out, so that PostgreSQL plans for this page and not for pages in general. */
    private static String limited(String orderBy, long atMost) {
        return " order by " + orderBy + " limit " + atMost;
    }

    private Query query(String select, String orderBy, EntityManager em) {
        return bound(em.createNativeQuery(select + sql + orderBy));
    }

    private Query bound(Query query) {
        int place = 1;
        for (Object value : values) {
            query.setParameter(place++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return query;
    }

    /** What is asked for; the same again is equal to it. */
    record Asked(String sql, List<Object> values) {}
}
