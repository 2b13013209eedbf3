// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.domain.audit.BatchId;

/** Reads the operations from the audit trail. */
public final class ListAuditOperationsUseCase implements ListAuditOperations {
    private final AuditTrail trail;

    public ListAuditOperationsUseCase(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<AuditOperation> page(AuditOperationQuery query) {
        return trail.operations(query);
    }

    @Override
    public Optional<AuditOperation> findBatch(BatchId batch) {
        return trail.findBatch(batch);
    }
}
