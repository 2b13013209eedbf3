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
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/** Changes numbers in small transactions, so that calls are not held up, and updates the rotation. */
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
    public BatchResult change(List<CallerIdNumber> numbers, CallerIdPatch patch, Actor actor) {
        BatchId batch = batchIds.next();
        return new BatchResult(batch,
                change(numbers, patch, new AuditStamp(actor, clock.instant(), Optional.of(batch))));
    }

    @Override
    public BatchResult changeMatching(CallerIdFilter filter, CallerIdPatch patch, Actor actor) {
        Instant now = clock.instant();
        if (search.page(filter, BY_NUMBER, 0, 1, now).total() > MAX_NUMBERS) {
            throw new InvalidValueException("found.too-many",
                    "more than {0} numbers were found; narrow the list, or download it, edit it and import it",
                    MAX_NUMBERS);
        }
        BatchId batch = batchIds.next();
        AuditStamp stamp = new AuditStamp(actor, now, Optional.of(batch));
        long listed = 0;
        List<CallerIdNumber> chunk = numbers(search.pageAfter(Optional.empty(), filter, CallerIds.MAX_BATCH_SIZE, now));
        while (!chunk.isEmpty()) {
            listed += change(chunk, patch, stamp);
            chunk = numbers(search.pageAfter(Optional.of(chunk.getLast()), filter, CallerIds.MAX_BATCH_SIZE, now));
        }
        return new BatchResult(batch, listed);
    }

    private long change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp) {
        List<CallerIdRecord> changed = callerIds.change(numbers, patch, stamp);
        rotation.update(changed.stream().map(CallerIdRecord::callerId).toList());
        return changed.size();
    }

    private static List<CallerIdNumber> numbers(List<CallerIdRecord> rows) {
        return rows.stream().map(row -> row.callerId().number()).toList();
    }
}
