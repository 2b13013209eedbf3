// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * Retries connecting to a server that is unreachable. If the pool saw these failures it would back off exponentially,
 * up to five seconds, and notice the server's return that much later.
 */
final class RetryingPgDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(50);
    /** The SQLSTATE of a server that is starting up or shutting down. */
    private static final String CANNOT_CONNECT_NOW = "57P03";
    /**
     * PgBouncer reports this if it is up and its server is not; real protocol violations were detected at start-up.
     */
    private static final String POOLER_REFUSES = PSQLState.PROTOCOL_VIOLATION.getState();
    private static final Set<String> RETRYABLE = Set.of(PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState(),
            PSQLState.CONNECTION_FAILURE.getState(), CANNOT_CONNECT_NOW, POOLER_REFUSES);

    private final transient ConnectionCheck check;
    private volatile boolean isStopped;

    /** Accepts every connection. */
    RetryingPgDataSource() {
        this(connection -> {});
    }

    /** Accepts connections that pass {@code check}; if one does not, connecting is retried. */
    RetryingPgDataSource(ConnectionCheck check) {
        this.check = check;
    }

    /** Verifies a new connection. */
    @FunctionalInterface
    interface ConnectionCheck {
        /** @throws SQLException if it must not be used */
        void verify(Connection connection) throws SQLException;

        /** Returns {@code connection} if it may be used, and closes it otherwise. */
        default Connection verified(Connection connection) throws SQLException {
            try {
                verify(connection);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    /** From now on the first failure is the last. */
    void stopRetrying() {
        isStopped = true;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return check.verified(super.getConnection(user, password));
            } catch (SQLException e) {
                if (!RETRYABLE.contains(String.valueOf(e.getSQLState())) || isStopped
                        || System.nanoTime() - begun > CONNECT_TIMEOUT.toNanos()) {
                    throw e;
                }
                pauseAfter(e);
            }
        }
    }

    private static void pauseAfter(SQLException failure) throws SQLException {
        try {
            TimeUnit.NANOSECONDS.sleep(RETRY_INTERVAL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
