// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.audit.BatchId;

/**
 * All changes made by operators. Each entry is written in the same transaction as its change. Every method throws
 * {@link StoreUnavailableException} if the store cannot be reached.
 */
public interface AuditTrail {
    /** Latest first. */
    List<AuditTrailEntry> page(AuditTrailQuery query);

    /** The operations that the entries belong to, by the time of their first change, latest first. */
    List<AuditOperation> operations(AuditOperationQuery query);

    /** Empty if there is no such batch. */
    Optional<AuditOperation> findBatch(BatchId batch);
}
