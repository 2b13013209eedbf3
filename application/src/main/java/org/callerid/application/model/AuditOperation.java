// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.ChangeCounts;

/**
 * What an operator did at once: a batch of changes, or a single one.
 *
 * @param stamp with the time of the first change
 * @param change the only one; empty for a batch
 */
public record AuditOperation(long id, AuditStamp stamp, ChangeCounts counts, Optional<AuditTrailEntry> change) {
    public AuditOperationCursor cursor() {
        return new AuditOperationCursor(stamp.at(), id);
    }
}
