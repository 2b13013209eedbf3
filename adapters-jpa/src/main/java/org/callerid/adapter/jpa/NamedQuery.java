// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.QueryHints;

/** A statement in SQL whose parameters have names and are written {@code :name}. */
final class NamedQuery {
    private static final String DELIMITER = ":";

    private final Query query;

    private NamedQuery(Query query) {
        this.query = query.setHint(QueryHints.PARAMETER_DELIMITER, DELIMITER);
    }

    static NamedQuery of(String sql, EntityManager em) {
        return new NamedQuery(em.createNativeQuery(sql));
    }

    /** A query whose rows are entities of this class. */
    static NamedQuery of(String sql, Class<?> entity, EntityManager em) {
        return new NamedQuery(em.createNativeQuery(sql, entity));
    }

    /** A collection becomes an array of texts; SQL casts it to what it is. */
    NamedQuery with(String name, Object value) {
        query.setParameter(name, switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> several -> several.stream().map(Object::toString).toArray(String[]::new);
            default -> value;
        });
        return this;
    }

    NamedQuery with(Map<String, ?> values) {
        values.forEach(this::with);
        return this;
    }

    /** @return how many rows it changed */
    int execute() {
        return query.executeUpdate();
    }

    long count() {
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The only row of several columns. */
    Object[] row() {
        return (Object[]) query.getSingleResult();
    }

    /** Rows of several columns. */
    List<Object[]> rows() {
        return all(Object[].class);
    }

    /** Rows of one column, or entities. */
    <T> List<T> all(Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast).toList();
    }

    <T> List<T> limit(int count, Class<T> type) {
        query.setMaxResults(count);
        return all(type);
    }
}
