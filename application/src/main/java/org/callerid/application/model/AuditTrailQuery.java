// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;

/**
 * Which changes; what is absent does not matter.
 *
 * @param before only entries with a smaller id
 * @param limit 1 or more
 */
public record AuditTrailQuery(Optional<CallerIdNumber> number, Optional<BatchId> batch, Optional<Long> before,
        int limit) {
    /** The latest ones, of one number or of all. */
    public static AuditTrailQuery latest(Optional<CallerIdNumber> number, int limit) {
        return new AuditTrailQuery(number, Optional.empty(), Optional.empty(), limit);
    }

    /** The changes of one batch before the entry {@code before}. */
    public static AuditTrailQuery of(BatchId batch, Optional<Long> before, int limit) {
        return new AuditTrailQuery(Optional.empty(), Optional.of(batch), before, limit);
    }
}
