// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.domain.audit.BatchId;

/** Lists what operators did: a bulk change or an import is one operation, however many numbers it changed. */
public interface ListAuditOperations {
    /** Latest first. */
    List<AuditOperation> page(AuditOperationQuery query);

    /** Empty if there is no such batch. */
    Optional<AuditOperation> findBatch(BatchId batch);
}
