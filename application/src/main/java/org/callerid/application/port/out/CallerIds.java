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
 * The store of the company's numbers.
 *
 * <p>Every change locks the row, raises its version, is recorded in the {@link AuditTrail}, and is durable when the
 * method returns. Every method throws {@link StoreUnavailableException} if its store cannot be reached.
 */
public interface CallerIds {
    /** How many numbers one transaction may change. This bounds how long calls wait for a locked row. */
    int MAX_BATCH_SIZE = 500;

    /**
     * Empty if the number exists already. A deleted number is restored with its usage counts and its active
     * reservation.
     */
    Optional<CallerIdRecord> add(CallerIdNumber number, CallerIdPatch patch, UsageLimit defaultLimit, AuditStamp stamp);

    /**
     * Changes the numbers that exist, and returns them in their current state, changed or not. One transaction, in
     * number order. At most {@link #MAX_BATCH_SIZE} numbers.
     */
    List<CallerIdRecord> change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp);

    /** Empty if the number does not exist. */
    default Optional<CallerIdRecord> change(CallerIdNumber number, CallerIdPatch patch, AuditStamp stamp) {
        return change(List.of(number), patch, stamp).stream().findFirst();
    }

    /**
     * Changes the number unless an operator has changed it since {@code revision} (optimistic lock). Empty if it does
     * not exist.
     */
    Optional<ConditionalChange> changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision,
            AuditStamp stamp);

    /**
     * Undoes changes: restores each number to its state before the change, unless an operator has changed it since.
     * Releases are skipped. One transaction, in number order. A number must not occur twice in {@code entries}; at most
     * {@link #MAX_BATCH_SIZE} entries.
     */
    RestoreResult restore(List<AuditTrailEntry> entries, AuditStamp stamp);

    /**
     * Deletes the numbers that exist, and returns their rows in the new state, which is inactive. One transaction, in
     * number order. At most {@link #MAX_BATCH_SIZE} numbers.
     */
    List<CallerId> delete(List<CallerIdNumber> numbers, AuditStamp stamp);

    /** Empty if the number does not exist. */
    default Optional<CallerId> delete(CallerIdNumber number, AuditStamp stamp) {
        return delete(List.of(number), stamp).stream().findFirst();
    }

    /**
     * Adds or changes each number. One transaction, in number order. A number must not occur twice in {@code rows}; at
     * most {@link #MAX_BATCH_SIZE} rows.
     */
    UpsertResult upsert(List<UpsertRow> rows, UsageLimit defaultLimit, AuditStamp stamp);

    /** Returns the counts that {@link #upsert} would return now, without rows. Changes nothing. */
    UpsertResult dryRun(List<UpsertRow> rows);

    Optional<CallerIdRecord> find(CallerIdNumber number);

    /** In number order. */
    List<CallerIdRecord> page(CallerIdListQuery query);

    /**
     * The result of {@link #changeIfUnchanged}.
     *
     * @param current the number in its current state
     * @param isApplied false if an operator had changed the number since and nothing was done
     */
    record ConditionalChange(CallerIdRecord current, boolean isApplied) {}

    /**
     * The result of {@link #restore}.
     *
     * @param rows the restored rows in their new state
     * @param skipped how many numbers were skipped because an operator had changed them since
     */
    record RestoreResult(List<CallerId> rows, long skipped) {}

    /** A row to upsert. */
    record UpsertRow(CallerIdNumber number, CallerIdPatch patch) {}

    /**
     * The result of {@link #upsert}.
     *
     * @param rows the added or changed rows in their new state
     */
    record UpsertResult(long added, long changed, long unchanged, List<CallerId> rows) {}
}
