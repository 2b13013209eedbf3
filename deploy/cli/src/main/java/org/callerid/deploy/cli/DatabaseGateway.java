// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.DatabaseSetupException;
import org.callerid.adapter.jpa.JpaCallerIdSearch;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.PostgresConfig;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.usecase.ExportCallerIdsUseCase;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.resilience.BackoffRetry;
import org.callerid.deploy.settings.DatabaseLocations;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;

/** Accesses the numbers in the database, which this process opens itself. */
final class DatabaseGateway implements CallerIdGateway {
    private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_CONNECTIONS = 4;

    private final Settings settings;

    DatabaseGateway(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, boolean whole) {
        if (!Files.isReadable(sheet)) {
            throw new FailedCommandException("There is no file " + sheet + " that can be read.");
        }
        try {
            return with(database -> new ImportCallerIdsUseCase(new FileCallerIdSheets(),
                    new PrivateImportFiles(settings.data().importFolder()), new JpaCallerIds(database),
                    new JpaRotation(database), new BackoffRetry(RETRY_TIMEOUT), () -> new BatchId(UUID.randomUUID()),
                    settings.defaultLimit(),
                    new DatabaseClock(database), task -> Thread.ofVirtual().name("import").start(task))
                    .importFrom(sheet, mapping, new Actor("command line " + System.getProperty("user.name")),
                            rows -> {}));
        } catch (InvalidValueException e) {
            throw new FailedCommandException(sheet + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new FailedCommandException("The file " + sheet + " cannot be read.", e);
        }
    }

    @Override
    public void exportTo(Writer csv) {
        with(database -> {
            new ExportCallerIdsUseCase(new JpaCallerIdSearch(database), new FileCallerIdSheets(),
                    new DatabaseClock(database))
                    .exportTo(csv);
            return true;
        });
    }

    private <T> T with(Function<Database, T> work) {
        settings.data().prepare();
        try {
            return settings.database().isPresent()
                    ? with(DatabaseLocations.of(settings.database().get()), work)
                    : withBundled(work);
        } catch (DatabaseSetupException | BundledPostgresException e) {
            throw new FailedCommandException(String.valueOf(e.getMessage()), e);
        } catch (ImportInterruptedException e) {
            throw new FailedCommandException(e.getMessage() + ".", e);
        } catch (StoreUnavailableException e) {
            throw new FailedCommandException("The database did not answer (" + e.getMessage()
                    + "); what was loaded so far stays, and the same command can be run again.", e);
        }
    }

    private <T> T withBundled(Function<Database, T> work) {
        try (BundledPostgres postgres = BundledPostgres.open(settings.data().postgresFolder())) {
            PostgresConnection connection = postgres.connection();
            return with(new PostgresConfig(connection.host(), connection.port(), connection.database(),
                    connection.user(), connection.password(), MAX_CONNECTIONS), work);
        }
    }

    private static <T> T with(PostgresConfig location, Function<Database, T> work) {
        try (Database database = Database.open(location)) {
            return work.apply(database);
        }
    }
}
