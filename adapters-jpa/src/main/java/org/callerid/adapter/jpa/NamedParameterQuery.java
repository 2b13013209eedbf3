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

/** An SQL statement with named parameters, written {@code :name}. */
final class NamedParameterQuery {
    private static final String DELIMITER = ":";

    private final Query query;

    private NamedParameterQuery(Query query) {
        this.query = query.setHint(QueryHints.PARAMETER_DELIMITER, DELIMITER);
    }

    static NamedParameterQuery of(String sql, EntityManager em) {
        return new NamedParameterQuery(em.createNativeQuery(sql));
    }

    /** A query whose rows are entities of class {@code entity}. */
    static NamedParameterQuery of(String sql, Class<?> entity, EntityManager em) {
        return new NamedParameterQuery(em.createNativeQuery(sql, entity));
    }

    /** Binds a parameter. A collection is bound as an array of texts, which the SQL casts as needed. */
    NamedParameterQuery with(String name, Object value) {
        query.setParameter(name, switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> several -> several.stream().map(Object::toString).toArray(String[]::new);
            default -> value;
        });
        return this;
    }

    NamedParameterQuery with(Map<String, ?> values) {
        values.forEach(this::with);
        return this;
    }

    /** @return the number of changed rows */
    int execute() {
        return query.executeUpdate();
    }

    long count() {
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The only row, which has several columns. */
    Object[] singleRow() {
        return (Object[]) query.getSingleResult();
    }

    /** All rows, which have several columns. */
    List<Object[]> rows() {
        return list(Object[].class);
    }

    /** All rows, which have one column or are entities. */
    <T> List<T> list(Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast).toList();
    }

    <T> List<T> listUpTo(int count, Class<T> type) {
        query.setMaxResults(count);
        return list(type);
    }
}
