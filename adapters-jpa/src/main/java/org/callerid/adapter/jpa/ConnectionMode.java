// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/** Whose the sessions behind our connections are, which decides what may be left in them. */
enum ConnectionMode {
    /** Each connection has one: parameters are set when it begins, and statements are prepared in it. */
    DIRECT {
        @Override
        void prepare(PGSimpleDataSource dataSource) {
            dataSource.setOptions(SessionTimeouts.asStartupOptions());
        }

        @Override
        boolean needTransactions() {
            return false;
        }

        @Override
        void applyTimeouts(EntityManager em) {
            // Done when the session began.
        }
    },
    /**
     * A pooler such as PgBouncer hands each transaction to whichever session is free. What one leaves behind another finds, or
     * does not: so nothing is prepared, and every transaction sets its parameters for itself.
     */
    POOLED {
        @Override
        void prepare(PGSimpleDataSource dataSource) {
            dataSource.setPrepareThreshold(0);
        }

        @Override
        boolean needTransactions() {
            return true;
        }

        // On the connection itself: EclipseLink would ask a query that only reads on another one.
        @Override
        void applyTimeouts(EntityManager em) {
            try (Statement statement = em.unwrap(Connection.class).createStatement()) {
                statement.execute(SessionTimeouts.asLocal());
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    };

    private static final System.Logger LOG = System.getLogger(ConnectionMode.class.getName());
    private static final String STARTUP_PARAMETER = "startup parameter";

    /** Makes connections of {@code dataSource} fit for such sessions. */
    abstract void prepare(PGSimpleDataSource dataSource);

    /** Whether work that only reads needs a transaction too. */
    abstract boolean needTransactions();

    /** The first thing in a transaction. */
    abstract void applyTimeouts(EntityManager em);

    /**
     * Connects once, and sees whether parameters given at the start of a connection arrive. A pooler refuses them, or, told to
     * ignore them, drops them.
     *
     * @param dataSource prepared for sessions of our own
     * @throws SQLException if the database cannot be used for another reason
     */
    static ConnectionMode of(PGSimpleDataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet timeout = statement
                        .executeQuery("select setting from pg_settings where name = 'statement_timeout'")) {
            boolean arrived = timeout.next()
                    && timeout.getLong(1) == SessionTimeouts.STATEMENT_TIMEOUT.toMillis();
            return arrived ? DIRECT : pooled();
        } catch (SQLException e) {
            if (PSQLState.PROTOCOL_VIOLATION.getState().equals(e.getSQLState())
                    && String.valueOf(e.getMessage()).contains(STARTUP_PARAMETER)) {
                return pooled();
            }
            throw e;
        }
    }

    private static ConnectionMode pooled() {
        LOG.log(System.Logger.Level.INFO, "A pooler stands before PostgreSQL: nothing is prepared, and each transaction"
                + " sets its parameters for itself.");
        return POOLED;
    }
}
