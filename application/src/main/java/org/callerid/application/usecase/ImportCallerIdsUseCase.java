// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/** Imports a sheet in small transactions, so that calls are not held up. */
public final class ImportCallerIdsUseCase implements ImportCallerIds {
    private final CallerIdSheets sheets;
    private final ImportFiles files;
    private final CallerIds callerIds;
    private final Rotation rotation;
    private final StoreRetryPolicy retryPolicy;
    private final BatchIdGenerator batchIds;
    private final UsageLimit defaultLimit;
    private final InstantSource clock;
    private final Executor executor;

    /** @param executor writes rows to the stores while further ones are read */
    public ImportCallerIdsUseCase(CallerIdSheets sheets, ImportFiles files, CallerIds callerIds, Rotation rotation,
            StoreRetryPolicy retryPolicy, BatchIdGenerator batchIds, UsageLimit defaultLimit, InstantSource clock,
            Executor executor) {
        this.sheets = sheets;
        this.files = files;
        this.callerIds = callerIds;
        this.rotation = rotation;
        this.retryPolicy = retryPolicy;
        this.batchIds = batchIds;
        this.defaultLimit = defaultLimit;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progressListener) {
        SheetLayout layout = sheets.describe(sheet, mapping);
        layout.unresolvedColumns().ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        RejectedRows rejected = files.newRejectedRows();
        Optional<Batch> batch = Optional.of(new Batch(batchIds.next(), Batch.Type.IMPORT));
        ImportSession session = new ImportSession(rows -> load(rows, new AuditStamp(by, clock.instant(), batch)),
                rejected,
                progressListener, executor);
        try {
            return session.finish(layout, sheets.read(sheet, mapping, session::accept));
        } catch (StoreUnavailableException e) {
            rejected.close();
            throw new ImportInterruptedException(session.loaded(), e);
        } catch (RuntimeException e) {
            session.awaitIdle();
            rejected.close();
            throw e;
        }
    }

    /** Safe to retry: rows that were committed although the store did not confirm it are unchanged the next time. */
    private UpsertResult load(List<UpsertRow> rows, AuditStamp stamp) {
        UpsertResult loaded = retryPolicy.retry(() -> callerIds.upsert(rows, defaultLimit, stamp));
        retryPolicy.retry(() -> {
            rotation.update(loaded.rows());
            return loaded;
        });
        return loaded;
    }
}
