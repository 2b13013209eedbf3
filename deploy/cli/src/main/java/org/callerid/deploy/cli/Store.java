// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.callerid.adapter.jpa.BackupException;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseSetupException;
import org.callerid.adapter.jpa.PostgresConfig;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.settings.DatabaseLocations;
import org.callerid.deploy.settings.DatabaseSettings;
import org.callerid.deploy.settings.Settings;

/**
 * The database that the settings name, opened by this process, whether the service runs or not.
 *
 * @param mayCreate whether a bundled database that does not exist is created
 * @param notes where the database is named
 */
record Store(Settings settings, boolean mayCreate, PrintWriter notes) {
    private static final int MAX_CONNECTIONS = 4;

    /**
     * Opens the database for {@code work}.
     *
     * @throws FailedCommandException if that is not possible, or the database fails meanwhile
     */
    <T> T with(Function<Database, T> work) {
        return withLocation(location -> {
            try (Database database = Database.open(location)) {
                return work.apply(database);
            }
        });
    }

    /** The same for work that connects itself. */
    <T> T withLocation(Function<PostgresConfig, T> work) {
        try {
            return settings.database().isPresent()
                    ? withPostgres(settings.database().get(), work)
                    : withBundledPostgres(work);
        } catch (DatabaseSetupException | BackupException | BundledPostgresException e) {
            throw new FailedCommandException(String.valueOf(e.getMessage()), e);
        } catch (ImportInterruptedException e) {
            throw new FailedCommandException(e.getMessage() + ".", e);
        } catch (StoreUnavailableException e) {
            throw new FailedCommandException("The database did not answer (" + e.getMessage()
                    + "); what was done so far stays, and the same command can be run again.", e);
        }
    }

    private <T> T withPostgres(DatabaseSettings database, Function<PostgresConfig, T> work) {
        name(database.toString());
        return work.apply(DatabaseLocations.of(database));
    }

    private <T> T withBundledPostgres(Function<PostgresConfig, T> work) {
        BundledDatabaseFolder folder = new BundledDatabaseFolder(settings.data());
        folder.requireUsable(mayCreate);
        name("the bundled PostgreSQL in " + folder.path());
        settings.data().prepare();
        try (BundledPostgres postgres = BundledPostgres.open(folder.path())) {
            PostgresConnection connection = postgres.connection();
            return work.apply(new PostgresConfig(connection.host(), connection.port(), connection.database(),
                    connection.user(), connection.password(), MAX_CONNECTIONS));
        }
    }

    private void name(String store) {
        notes.println("Store: " + store);
        notes.flush();
    }
}
