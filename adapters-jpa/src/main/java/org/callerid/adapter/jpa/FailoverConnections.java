// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callerid.adapter.jpa.RetryingPgDataSource.ConnectionCheck;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Connections to the primary among several hosts. Each primary has a pool of its own. When another one is found, the
 * connections to the former are aborted: a server that hangs would keep them, and one that comes back must not be
 * written to.
 */
final class FailoverConnections implements DatabaseConnections {
    private final PostgresConfig location;
    private final ConnectionMode mode;
    private final PrimaryTracker tracker;
    private final AtomicReference<Optional<Pool>> current = new AtomicReference<>(Optional.empty());
    private final DataSource pool = new DelegatingDataSource(this::pooled);
    private boolean isClosed;

    private FailoverConnections(PostgresConfig location, ConnectionMode mode, PrimaryTracker tracker) {
        this.location = location;
        this.mode = mode;
        this.tracker = tracker;
    }

    /** Closes the tracker when it is closed. */
    static FailoverConnections to(PostgresConfig location, ConnectionMode mode, PrimaryTracker tracker) {
        FailoverConnections connections = new FailoverConnections(location, mode, tracker);
        tracker.onChange(connections::switchTo);
        return connections;
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    /** Does not try a host that does not answer: a probe that waits for it would miss the promotion of another. */
    @Override
    public Connection openFresh() throws SQLException {
        Primary primary = present().primary;
        if (!tracker.answers(primary)) {
            throw new PSQLException(primary.host() + " does not answer", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
        }
        return check(primary).verified(DataSources.probing(location.at(primary.host()), mode).getConnection());
    }

    @Override
    public void evict() {
        current.get().ifPresent(present -> present.connections.getHikariPoolMXBean().softEvictConnections());
    }

    @Override
    public Database.ConnectionCounts counts() {
        return current.get()
                .map(present -> Database.ConnectionCounts.of(present.connections))
                .orElseGet(() -> new Database.ConnectionCounts(0, 0, 0));
    }

    @Override
    public <T> T onPrimary(Supplier<T> work) {
        Primary before = tracker.require();
        T result = work.get();
        tracker.requireStill(before);
        return result;
    }

    @Override
    public Optional<HostReport> hostReport() {
        return Optional.of(tracker.report());
    }

    @Override
    public void close() {
        tracker.close();
        remainClosed().ifPresent(Pool::close);
    }

    private synchronized Optional<Pool> remainClosed() {
        isClosed = true;
        return current.getAndSet(Optional.empty());
    }

    private synchronized void switchTo(Optional<Primary> primary) {
        if (!isClosed) {
            current.getAndSet(primary.map(this::newPool)).ifPresent(FailoverConnections::closeInBackground);
        }
    }

    /** Closing waits for connections that hang. */
    private static void closeInBackground(Pool former) {
        Thread.ofPlatform().name("close-former-primary").daemon().start(former::close);
    }

    private Pool newPool(Primary primary) {
        RetryingPgDataSource source = new RetryingPgDataSource(check(primary));
        return new Pool(primary, source, DataSources.poolOfOneHost(location.at(primary.host()), mode, source));
    }

    private Connection pooled() throws SQLException {
        return present().connections.getConnection();
    }

    private Pool present() throws SQLException {
        return current.get()
                .orElseThrow(() -> new PSQLException("no host is the primary",
                        PSQLState.CONNECTION_UNABLE_TO_CONNECT));
    }

    private static ConnectionCheck check(Primary primary) {
        return connection -> {
            if (!primary.matches(ServerState.read(connection))) {
                throw new PSQLException(primary.host() + " is no longer the primary",
                        PSQLState.CONNECTION_UNABLE_TO_CONNECT);
            }
        };
    }

    private record Pool(Primary primary, RetryingPgDataSource source, HikariDataSource connections) {
        void close() {
            source.stopRetrying();
            connections.close();
        }
    }
}
