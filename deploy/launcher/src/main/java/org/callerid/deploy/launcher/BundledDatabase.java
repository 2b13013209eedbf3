// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.settings.DataFolder;

/** The bundled PostgreSQL for as long as the server runs. If it dies, it is restarted. */
final class BundledDatabase {
    private static final Logger LOG = System.getLogger(BundledDatabase.class.getName());
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(100);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    /** Connections of the service; PostgreSQL accepts a few more, for commands and people. */
    private static final int MAX_CONNECTIONS = 16;

    private final DataFolderLock lock;
    private final BundledPostgres postgres;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private BundledDatabase(DataFolderLock lock, BundledPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts PostgreSQL and sets its location as system properties, under the names of the settings for an external
     * one, so that the application needs no special case.
     *
     * @throws FailedStartException if another server uses this folder
     * @throws BundledPostgresException if it cannot be used
     */
    static BundledDatabase start(DataFolder data) {
        BundledDatabase database = new BundledDatabase(DataFolderLock.acquire(data),
                BundledPostgres.open(data.postgresFolder()));
        // For a start that fails or is interrupted; a running server stops PostgreSQL itself.
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        settings(database.postgres.connection()).forEach(System::setProperty);
        Thread.ofPlatform().name("postgresql-watch").daemon().start(database::watch);
        return database;
    }

    private static Map<String, String> settings(PostgresConnection connection) {
        return Map.of("POSTGRES_HOST", connection.host(), "POSTGRES_PORT", String.valueOf(connection.port()),
                "POSTGRES_DB", connection.database(), "POSTGRES_USER", connection.user(), "POSTGRES_PASSWORD",
                connection.password(), "POSTGRES_MAX_CONNECTIONS", String.valueOf(MAX_CONNECTIONS),
                "POSTGRES_SSLMODE", "disable");
    }

    private void watch() {
        while (!stopped.get()) {
            pause(restartIfDead() ? CHECK_INTERVAL : RETRY_DELAY);
        }
    }

    /**
     * Restarts PostgreSQL if it has died.
     *
     * @return whether it runs
     */
    private synchronized boolean restartIfDead() {
        if (stopped.get() || postgres.isRunning()) {
            return true;
        }
        LOG.log(Level.WARNING, "The bundled PostgreSQL has ended; it is started again");
        try {
            postgres.restart();
            return true;
        } catch (BundledPostgresException e) {
            LOG.log(Level.WARNING, e.getMessage());
            return false;
        }
    }

    /** Stops PostgreSQL. Later calls have no effect. */
    void stop() {
        if (!stopped.getAndSet(true)) {
            close();
        }
    }

    private synchronized void close() {
        try {
            postgres.close();
            lock.close();
        } catch (BundledPostgresException | IOException e) {
            LOG.log(Level.WARNING, e.getMessage());
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
