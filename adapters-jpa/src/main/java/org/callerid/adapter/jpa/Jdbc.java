// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that every call executes, on the connection of the entity manager's transaction, without entities
 * (docs/adr/0023).
 */
final class Jdbc {
    /** How the driver reads the infinite times of a row written by hand. */
    private static final Instant INFINITY = OffsetDateTime.MAX.toInstant();
    private static final Instant MINUS_INFINITY = OffsetDateTime.MIN.toInstant();

    private static final int FETCH_SIZE = 5_000;

    private Jdbc() {}

    /** Does something with the current row of a result. */
    interface RowAction {
        void accept(ResultSet row) throws SQLException;
    }

    /** Maps the current row of a result. */
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @param parameters in order; a collection is bound as an array of texts, which the SQL casts as needed
     */
    static <T> List<T> query(EntityManager em, String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(em, sql, parameters); ResultSet rows = statement.executeQuery()) {
            List<T> mapped = new ArrayList<>();
            while (rows.next()) {
                mapped.add(mapper.map(rows));
            }
            return mapped;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Passes on the rows of a query as they arrive, for results too large to be held in memory. */
    static long forEach(EntityManager em, String sql, RowAction action, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(em, sql, parameters)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                long count = 0;
                for (; rows.next(); count++) {
                    action.accept(rows);
                }
                return count;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @return the number of changed rows */
    static int update(EntityManager em, String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(em, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** A column that is not null. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant when !instant.isBefore(INFINITY) -> "infinity";
            case Instant instant when !instant.isAfter(MINUS_INFINITY) -> "-infinity";
            default -> value.toString();
        };
    }

    private static PreparedStatement prepare(EntityManager em, String sql, @Nullable Object... parameters)
            throws SQLException {
        Connection connection = em.unwrap(Connection.class);
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, switch (parameters[i]) {
                case null -> null;
                case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                case Collection<?> several -> connection.createArrayOf("text",
                        several.stream().map(Jdbc::text).toArray());
                default -> parameters[i];
            });
        }
        return statement;
    }
}
