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

/**
 * Whether connections own their database sessions or share them through a pooler, and so which session state is usable.
 */
enum ConnectionMode {
    /** Each connection has a session of its own: parameters are set at connect, and statements are prepared. */
    DIRECT {
        @Override
        void configure(PGSimpleDataSource dataSource) {
            dataSource.setOptions(SessionParameters.asStartupOptions());
        }

        @Override
        boolean requiresTransactions() {
            return false;
        }

        @Override
        void applyTimeouts(EntityManager em) {
            // Set at connect.
        }
    },
    /**
     * A pooler such as PgBouncer assigns each transaction to any free session, so session state may be missing, or left
     * over from another transaction. Nothing is prepared, and every transaction sets its own parameters.
     */
    POOLED {
        @Override
        void configure(PGSimpleDataSource dataSource) {
            dataSource.setPrepareThreshold(0);
        }

        @Override
        boolean requiresTransactions() {
            return true;
        }

        // On the connection itself: EclipseLink would run a read-only query on another one.
        @Override
        void applyTimeouts(EntityManager em) {
            try (Statement statement = em.unwrap(Connection.class).createStatement()) {
                statement.execute(SessionParameters.asLocal());
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    };

    private static final System.Logger LOG = System.getLogger(ConnectionMode.class.getName());
    private static final String STARTUP_PARAMETER = "startup parameter";

    /** Configures {@code dataSource} for this mode. */
    abstract void configure(PGSimpleDataSource dataSource);

    /** Whether read-only work needs a transaction too. */
    abstract boolean requiresTransactions();

    /** Sets the session parameters at the start of a transaction, if this mode requires it. */
    abstract void applyTimeouts(EntityManager em);

    /**
     * Connects once and checks whether startup parameters take effect. A pooler rejects them or, if configured to
     * ignore them, drops them.
     *
     * @param dataSource prepared for {@link #DIRECT}
     * @throws SQLException if the database cannot be used for another reason
     */
    static ConnectionMode detect(PGSimpleDataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet timeout = statement
                        .executeQuery("select setting from pg_settings where name = 'statement_timeout'")) {
            boolean arrived = timeout.next()
                    && timeout.getLong(1) == SessionParameters.STATEMENT_TIMEOUT.toMillis();
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
