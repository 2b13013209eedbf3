// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.in.StoreImportFile;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Metrics;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.usecase.BulkChangeCallerIdsUseCase;
import org.callerid.application.usecase.CallerIdsUseCase;
import org.callerid.application.usecase.ExportCallerIdsUseCase;
import org.callerid.application.usecase.ImportCallerIdsUseCase;
import org.callerid.application.usecase.ListAuditEventsUseCase;
import org.callerid.application.usecase.ListAuditOperationsUseCase;
import org.callerid.application.usecase.PreviewImportUseCase;
import org.callerid.application.usecase.RecordedImports;
import org.callerid.application.usecase.SearchCallerIdsUseCase;
import org.callerid.application.usecase.StoreImportFileUseCase;
import org.callerid.application.usecase.UndoBatchUseCase;
import org.callerid.deploy.resilience.BackoffRetry;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.usage.UsageCalendar;

/** Binds use cases to the incoming ports by which operators change, find and import numbers. */
@Dependent
public class NumberWiring {
    /** How long an import retries without any row loaded; longer than a database takes to restart. */
    private static final Duration IMPORT_RETRY_TIMEOUT = Duration.ofMinutes(2);

    @Produces
    @Singleton
    CallerIdsUseCase callerIdsUseCase(CallerIds callerIds, Rotation rotation, InstantSource clock, Settings settings) {
        return new CallerIdsUseCase(callerIds, rotation, settings.defaultLimit(), clock);
    }

    @Produces
    @Singleton
    BulkChangeCallerIds changeCallerIds(CallerIds callerIds, CallerIdSearch search, Rotation rotation,
            BatchIdGenerator batchIds,
            InstantSource clock) {
        return new BulkChangeCallerIdsUseCase(callerIds, search, rotation, batchIds, clock);
    }

    @Produces
    @Singleton
    UndoBatch undoBatch(AuditTrail trail, CallerIds callerIds, Rotation rotation, BatchIdGenerator batchIds,
            InstantSource clock) {
        return new UndoBatchUseCase(trail, callerIds, rotation, batchIds, clock);
    }

    @Produces
    @Singleton
    ImportCallerIds importCallerIds(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds, Rotation rotation,
            SharedSettings shared, BatchIdGenerator batchIds, InstantSource clock, Settings settings, Metrics metrics) {
        ImportCallerIds imports = new ImportCallerIdsUseCase(sheets, files, callerIds, rotation,
                new BackoffRetry(IMPORT_RETRY_TIMEOUT), batchIds, settings.defaultLimit(), clock,
                task -> Thread.ofVirtual().name("import").start(task));
        return new MeteredImports(new RecordedImports(imports, shared, clock), metrics);
    }

    @Produces
    @Singleton
    StoreImportFile storeImportFile(ImportFiles files) {
        return new StoreImportFileUseCase(files);
    }

    @Produces
    @Singleton
    PreviewImport previewImport(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds) {
        return new PreviewImportUseCase(sheets, files, callerIds);
    }

    @Produces
    @Singleton
    ExportCallerIds exportCallerIds(CallerIdSearch search, CallerIdSheets sheets, InstantSource clock) {
        return new ExportCallerIdsUseCase(search, sheets, clock);
    }

    @Produces
    @Singleton
    SearchCallerIds searchCallerIds(CallerIdSearch search, InstantSource clock, Settings settings) {
        return new SearchCallerIdsUseCase(search, new UsageCalendar(settings.usageZone()), clock);
    }

    @Produces
    @Singleton
    ListAuditEvents listAuditEvents(AuditTrail trail) {
        return new ListAuditEventsUseCase(trail);
    }

    @Produces
    @Singleton
    ListAuditOperations listAuditOperations(AuditTrail trail) {
        return new ListAuditOperationsUseCase(trail);
    }
}
