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

/** The bundled PostgreSQL for as long as the server runs: if it dies, it is started again. */
final class BundledDatabase {
    private static final Logger LOG = System.getLogger(BundledDatabase.class.getName());
    private static final Duration CHECK_INTERVAL = Duration.ofMillis(100);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    /** Of the service; its server takes a few more, for commands and people. */
    private static final int MAX_CONNECTIONS = 16;

    private final DataFolderLock lock;
    private final BundledPostgres postgres;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private BundledDatabase(DataFolderLock lock, BundledPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * Starts it, and says where it is by the settings of a PostgreSQL elsewhere: the application knows no difference.
     *
     * @throws FailedStartException if another server uses this folder
     * @throws BundledPostgresException if it cannot be used
     */
    static BundledDatabase start(DataFolder data) {
        BundledDatabase database = new BundledDatabase(DataFolderLock.take(data),
                BundledPostgres.open(data.postgresFolder()));
        // For a start that fails or is interrupted; a running server stops it itself.
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

    /** @return whether it runs */
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

    /** Stops it, the first time this is called. */
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
