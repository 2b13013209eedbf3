// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaCallerIdSearch;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.usecase.ExportCallerIdsUseCase;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.application.usecase.RecordedImports;
import org.callerid.deploy.resilience.BackoffRetry;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Accesses the numbers in the database.
 *
 * @param defaultLimit of numbers that are added without one
 */
record DatabaseGateway(Store store, UsageLimit defaultLimit) implements CallerIdGateway {
    private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(2);

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, boolean whole, Optional<Reason> reason) {
        if (!Files.isReadable(sheet)) {
            throw new FailedCommandException("There is no file " + sheet + " that can be read.");
        }
        try {
            // Not in the data folder, which may belong to the service's own user.
            Path temporary = Files.createTempDirectory("callerid-import");
            temporary.toFile().deleteOnExit();
            return store.with(database -> imports(database, temporary).importFrom(sheet, mapping,
                    CommandLineActor.get(reason), rows -> {}));
        } catch (InvalidValueException e) {
            throw new FailedCommandException(sheet + ": " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new FailedCommandException("The file " + sheet + " cannot be read.", e);
        }
    }

    private ImportCallerIds imports(Database database, Path temporary) {
        InstantSource clock = new DatabaseClock(database);
        return new RecordedImports(new ImportCallerIdsUseCase(new FileCallerIdSheets(),
                new PrivateImportFiles(temporary), new JpaCallerIds(database), new JpaRotation(database),
                new BackoffRetry(RETRY_TIMEOUT), () -> new BatchId(UUID.randomUUID()), defaultLimit, clock,
                task -> Thread.ofVirtual().name("import").start(task)), new JpaSharedSettings(database), clock);
    }

    @Override
    public void exportTo(Writer csv) {
        store.with(database -> {
            new ExportCallerIdsUseCase(new JpaCallerIdSearch(database), new FileCallerIdSheets(),
                    new DatabaseClock(database))
                    .exportTo(csv);
            return true;
        });
    }
}
