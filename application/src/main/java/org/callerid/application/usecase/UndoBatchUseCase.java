// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.RestoreResult;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.validation.InvalidValueException;

/** Undoes a batch in small transactions, so that calls are not held up, and updates the rotation. */
public final class UndoBatchUseCase implements UndoBatch {
    private final AuditTrail trail;
    private final CallerIds callerIds;
    private final Rotation rotation;
    private final BatchIdGenerator batchIds;
    private final InstantSource clock;

    public UndoBatchUseCase(AuditTrail trail, CallerIds callerIds, Rotation rotation, BatchIdGenerator batchIds,
            InstantSource clock) {
        this.trail = trail;
        this.callerIds = callerIds;
        this.rotation = rotation;
        this.batchIds = batchIds;
        this.clock = clock;
    }

    @Override
    public UndoResult undo(BatchId batch, Attribution by) {
        List<AuditTrailEntry> entries = entriesOf(batch);
        BatchId undo = batchIds.next();
        AuditStamp stamp = new AuditStamp(by, clock.instant(), Optional.of(new Batch(undo, Batch.Type.UNDO)));
        long restored = 0;
        long changedSince = 0;
        for (int from = 0; from < entries.size(); from += CallerIds.MAX_BATCH_SIZE) {
            RestoreResult step = callerIds.restore(
                    entries.subList(from, Math.min(from + CallerIds.MAX_BATCH_SIZE, entries.size())), stamp);
            rotation.update(step.rows());
            restored += step.rows().size();
            changedSince += step.skipped();
        }
        return new UndoResult(undo, restored, changedSince);
    }

    private List<AuditTrailEntry> entriesOf(BatchId batch) {
        List<AuditTrailEntry> entries = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        List<AuditTrailEntry> page;
        do {
            page = trail.page(AuditTrailQuery.of(batch, before, CallerIds.MAX_BATCH_SIZE));
            entries.addAll(page);
            if (entries.size() > MAX_CHANGES) {
                throw new InvalidValueException("batch.too-large", "more than {0} numbers were changed in this batch;"
                        + " restore them by importing a sheet", MAX_CHANGES);
            }
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (!page.isEmpty());
        if (entries.isEmpty()) {
            throw new InvalidValueException("batch.unknown", "there is no such batch of changes");
        }
        return entries;
    }
}
