// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageLimit;

/**
 * The company's numbers.
 *
 * <p>Every change is made to the locked row, raises its version, is kept in the {@link AuditTrail}, and is on disk when the
 * method returns. Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallerIds {
    /** Numbers that may be changed in one transaction: calls wait for a locked row at most as long as so many take. */
    int MAX_BATCH_SIZE = 500;

    /** Empty if the number exists already. A deleted number is restored with its counts and its active reservation. */
    Optional<CallerIdRecord> add(CallerIdNumber number, CallerIdPatch patch, UsageLimit defaultLimit, AuditStamp stamp);

    /**
     * Changes those that are listed, and returns them as they now are, changed or not; one transaction, in number order. There
     * may be {@link #MAX_BATCH_SIZE} numbers.
     */
    List<CallerIdRecord> change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp);

    /** Empty if the number is not listed. */
    default Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch patch, AuditStamp stamp) {
        return change(List.of(number), patch, stamp).stream().findFirst();
    }

    /** Changes the number unless an operator has changed it since {@code revision}. Empty if it is not listed. */
    Optional<ConditionalEdit> changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision,
            AuditStamp stamp);

    /**
     * Takes changes back: each number becomes what it was before, unless an operator has changed it since; one transaction, in
     * number order. No number may stand in {@code entries} twice, and there may be {@link #MAX_BATCH_SIZE} of them. Releases
     * are left alone.
     */
    Restored restore(List<AuditTrailEntry> entries, AuditStamp stamp);

    /** The row as it now is, inactive; empty if the number is not listed. */
    Optional<CallerId> delete(CallerIdNumber number, AuditStamp stamp);

    /**
     * Adds or changes each; one transaction, in number order. No number may stand in {@code rows} twice, and there may be
     * {@link #MAX_BATCH_SIZE} of them.
     */
    UpsertResult upsert(List<Row> rows, UsageLimit defaultLimit, AuditStamp stamp);

    /** What {@link #upsert} would come to now; changes nothing, and names no rows. */
    UpsertResult dryRun(List<Row> rows);

    Optional<CallerIdRecord> find(CallerIdNumber number);

    /** In number order. */
    List<CallerIdRecord> page(CallerIdListQuery query);

    /**
     * @param current the number as it now is
     * @param isApplied false if an operator had changed the number meanwhile, and nothing was done
     */
    record ConditionalEdit(CallerIdRecord current, boolean isApplied) {}

    /**
     * @param rows those that were restored, as they now are
     * @param changedSince how many were left alone since an operator had changed them
     */
    record Restored(List<CallerId> rows, long changedSince) {}

    /** One row to load. */
    record Row(CallerIdNumber number, CallerIdPatch patch) {}

    /** @param rows the rows that were added or changed, as they now are */
    record UpsertResult(long added, long changed, long unchanged, List<CallerId> rows) {}
}
