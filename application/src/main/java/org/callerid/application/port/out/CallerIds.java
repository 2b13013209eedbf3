// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;

/**
 * The company's numbers.
 *
 * <p>Every change is made to the locked row, raises its version, is kept in the {@link AuditTrail}, and is on disk when the
 * method returns. Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface CallerIds {
    /** Numbers that may be changed in one transaction: calls wait for a locked row at most as long as so many take. */
    int MOST_AT_ONCE = 500;

    /** Empty if the number is listed already. A deleted one is listed again, with its counts and its live reservation. */
    Optional<Listed> add(CallerIdNumber number, CallerIdPatch patch, UsageLimit defaultLimit, AuditStamp stamp);

    /**
     * Changes those that are listed, and returns them as they now are, changed or not; one transaction, in number order. There
     * may be {@link #MOST_AT_ONCE} numbers.
     */
    List<Listed> change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp);

    /** Empty if the number is not listed. */
    default Optional<Listed> change(CallerIdNumber number, CallerIdPatch patch, AuditStamp stamp) {
        return change(List.of(number), patch, stamp).stream().findFirst();
    }

    /** Changes the number unless an operator has changed it since {@code revision}. Empty if it is not listed. */
    Optional<Attempt> changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision, AuditStamp stamp);

    /**
     * Takes changes back: each number becomes what it was before, unless an operator has changed it since; one transaction, in
     * number order. No number may stand in {@code entries} twice, and there may be {@link #MOST_AT_ONCE} of them. Releases
     * are left alone.
     */
    Restored restore(List<AuditTrail.Entry> entries, AuditStamp stamp);

    /** The row as it now is, inactive; empty if the number is not listed. */
    Optional<CallerId> delete(CallerIdNumber number, AuditStamp stamp);

    /**
     * Adds or changes each; one transaction, in number order. No number may stand in {@code rows} twice, and there may be
     * {@link #MOST_AT_ONCE} of them.
     */
    Loaded load(List<Row> rows, UsageLimit defaultLimit, AuditStamp stamp);

    /** What {@link #load} would come to now; changes nothing, and names no rows. */
    Loaded foresee(List<Row> rows);

    Optional<Listed> find(CallerIdNumber number);

    /** In number order. */
    List<Listed> page(Query query);

    /**
     * A number that is listed.
     *
     * @param revision of the {@link Catalogue} at which an operator changed it last
     */
    record Listed(long id, CallerId callerId, Instant createdAt, Instant updatedAt, Optional<Instant> lastUsed,
            long revision) {}

    /**
     * @param listed the number as it now is
     * @param isMade false if an operator had changed the number meanwhile, and nothing was done
     */
    record Attempt(Listed listed, boolean isMade) {}

    /**
     * @param rows those that were restored, as they now are
     * @param changedSince how many were left alone since an operator had changed them
     */
    record Restored(List<CallerId> rows, long changedSince) {}

    /** One row to load. */
    record Row(CallerIdNumber number, CallerIdPatch listing) {}

    /** @param rows the rows that were added or changed, as they now are */
    record Loaded(long added, long changed, long unchanged, List<CallerId> rows) {}

    /**
     * Which numbers.
     *
     * @param after only numbers greater than this
     * @param atMost 1 or more
     */
    record Query(Optional<CallerIdNumber> after, Optional<AreaCode> areaCode, Optional<Boolean> active, int atMost) {}
}
