// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.callerid.adapter.jpa.HostObservation.Answered;
import org.callerid.adapter.jpa.HostObservation.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Checks one of several hosts again and again, on a thread and a connection of its own: a host that hangs must not
 * delay the check of another.
 */
final class HostMonitor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HostMonitor.class.getName());
    /** Part of the time until a promoted standby is used. */
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);
    /** A server logs every login that it refuses. */
    private static final Duration REFUSED_CHECK_INTERVAL = Duration.ofSeconds(2);
    private static final String INVALID_AUTHORIZATION = "28";

    private final DataSource dataSource;
    private final Consumer<HostObservation> observer;
    private final BackgroundThread thread;
    private @Nullable Connection connection;

    private HostMonitor(String host, DataSource dataSource, Consumer<HostObservation> observer) {
        this.dataSource = dataSource;
        this.observer = observer;
        this.thread = new BackgroundThread("postgresql-" + host, Duration.ZERO, this::runUntilClosed);
    }

    /**
     * Starts checking.
     *
     * @param location of this host alone
     * @param observer is called after every check, on the monitor's thread
     */
    static HostMonitor start(PostgresConfig location, Consumer<HostObservation> observer) {
        return new HostMonitor(location.hosts().getFirst().toString(), DataSources.monitoring(location), observer);
    }

    /** Does not wait for a check that is under way. */
    @Override
    public void close() {
        thread.close();
    }

    private void runUntilClosed(BackgroundThread running) {
        while (!running.isClosing()) {
            HostObservation observation = check();
            try {
                observer.accept(observation);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "what a host of the database showed was not understood", e);
            }
            running.pause(isRefused(observation) ? REFUSED_CHECK_INTERVAL : CHECK_INTERVAL);
        }
        disconnect();
    }

    private HostObservation check() {
        try {
            ServerState state = ServerState.read(connected());
            return new Answered(state, System.nanoTime());
        } catch (SQLException e) {
            disconnect();
            return new Unreachable(e);
        }
    }

    private Connection connected() throws SQLException {
        Connection present = connection;
        if (present == null) {
            present = dataSource.getConnection();
            connection = present;
        }
        return present;
    }

    private void disconnect() {
        Connection former = connection;
        connection = null;
        if (former != null) {
            try {
                former.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "a connection did not close", e);
            }
        }
    }

    private static boolean isRefused(HostObservation observation) {
        return observation instanceof Unreachable(SQLException reason)
                && String.valueOf(reason.getSQLState()).startsWith(INVALID_AUTHORIZATION);
    }
}
