// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Criteria for audit trail entries; an empty field matches everything.
 *
 * @param before only entries with a smaller id
 * @param limit 1 or more
 */
public record AuditTrailQuery(Optional<CallerIdNumber> number, Optional<BatchId> batch, AuditFilter filter,
        Optional<Long> before, int limit) {
    /** The latest entries of one number, or of all numbers if {@code number} is empty. */
    public static AuditTrailQuery latest(Optional<CallerIdNumber> number, int limit) {
        return new AuditTrailQuery(number, Optional.empty(), AuditFilter.NONE, Optional.empty(), limit);
    }

    /** The entries of one batch whose id is smaller than {@code before}. */
    public static AuditTrailQuery of(BatchId batch, Optional<Long> before, int limit) {
        return new AuditTrailQuery(Optional.empty(), Optional.of(batch), AuditFilter.NONE, before, limit);
    }
}
