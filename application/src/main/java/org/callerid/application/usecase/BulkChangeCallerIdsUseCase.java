// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdOrder;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdSortField;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/** Changes or deletes numbers in small transactions, so that calls are not held up, and updates the rotation. */
public final class BulkChangeCallerIdsUseCase implements BulkChangeCallerIds {
    private static final CallerIdOrder BY_NUMBER = new CallerIdOrder(CallerIdSortField.NUMBER, false);

    private final CallerIds callerIds;
    private final CallerIdSearch search;
    private final Rotation rotation;
    private final BatchIdGenerator batchIds;
    private final InstantSource clock;

    public BulkChangeCallerIdsUseCase(CallerIds callerIds, CallerIdSearch search, Rotation rotation,
            BatchIdGenerator batchIds,
            InstantSource clock) {
        this.callerIds = callerIds;
        this.search = search;
        this.rotation = rotation;
        this.batchIds = batchIds;
        this.clock = clock;
    }

    @Override
    public BatchResult change(List<CallerIdNumber> numbers, CallerIdPatch patch, Attribution by) {
        return run(numbers, patching(patch), by);
    }

    @Override
    public BatchResult changeMatching(CallerIdFilter filter, CallerIdPatch patch, Attribution by) {
        return runMatching(filter, patching(patch), by);
    }

    @Override
    public BatchResult delete(List<CallerIdNumber> numbers, Attribution by) {
        return run(numbers, callerIds::delete, by);
    }

    @Override
    public BatchResult deleteMatching(CallerIdFilter filter, Attribution by) {
        return runMatching(filter, callerIds::delete, by);
    }

    private Step patching(CallerIdPatch patch) {
        return (numbers, stamp) -> callerIds.change(numbers, patch, stamp)
                .stream()
                .map(CallerIdRecord::callerId)
                .toList();
    }

    private BatchResult run(List<CallerIdNumber> numbers, Step step, Attribution by) {
        BatchId batch = batchIds.next();
        return new BatchResult(batch, run(numbers, step, auditStamp(batch, by, clock.instant())));
    }

    private BatchResult runMatching(CallerIdFilter filter, Step step, Attribution by) {
        Instant now = clock.instant();
        if (search.page(filter, BY_NUMBER, 0, 1, now).total() > MAX_NUMBERS) {
            throw new InvalidValueException("found.too-many",
                    "more than {0} numbers were found; narrow the list, or download it, edit it and import it",
                    MAX_NUMBERS);
        }
        BatchId batch = batchIds.next();
        AuditStamp stamp = auditStamp(batch, by, now);
        long listed = 0;
        List<CallerIdNumber> chunk = numbers(search.pageAfter(Optional.empty(), filter, CallerIds.MAX_BATCH_SIZE, now));
        while (!chunk.isEmpty()) {
            listed += run(chunk, step, stamp);
            chunk = numbers(search.pageAfter(Optional.of(chunk.getLast()), filter, CallerIds.MAX_BATCH_SIZE, now));
        }
        return new BatchResult(batch, listed);
    }

    private static AuditStamp auditStamp(BatchId batch, Attribution by, Instant now) {
        return new AuditStamp(by, now, Optional.of(new Batch(batch, Batch.Type.BULK_CHANGE)));
    }

    private long run(List<CallerIdNumber> numbers, Step step, AuditStamp stamp) {
        List<CallerId> changed = step.run(numbers, stamp);
        rotation.update(changed);
        return changed.size();
    }

    private static List<CallerIdNumber> numbers(List<CallerIdRecord> rows) {
        return rows.stream().map(row -> row.callerId().number()).toList();
    }

    /** One transaction, which returns the rows in their new state. */
    private interface Step {
        List<CallerId> run(List<CallerIdNumber> numbers, AuditStamp stamp);
    }
}
