// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.in.ListAuditEvents;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;

/** Changes and operations that no query narrows; it remembers what it was asked last. */
final class FakeAuditTrail implements ListAuditEvents, ListAuditOperations {
    private final List<AuditTrailEntry> entries = new ArrayList<>();
    private final List<AuditOperation> operations = new ArrayList<>();
    private Optional<AuditTrailQuery> query = Optional.empty();
    private Optional<AuditOperationQuery> operationQuery = Optional.empty();

    void add(AuditTrailEntry entry) {
        entries.add(entry);
    }

    void add(AuditOperation operation) {
        operations.add(operation);
    }

    Optional<AuditTrailQuery> query() {
        return query;
    }

    Optional<AuditOperationQuery> operationQuery() {
        return operationQuery;
    }

    @Override
    public List<AuditTrailEntry> page(AuditTrailQuery asked) {
        query = Optional.of(asked);
        return entries.stream().limit(asked.limit()).toList();
    }

    @Override
    public List<AuditOperation> page(AuditOperationQuery asked) {
        operationQuery = Optional.of(asked);
        return operations.stream().limit(asked.limit()).toList();
    }

    @Override
    public Optional<AuditOperation> findBatch(BatchId batch) {
        return operations.stream()
                .filter(operation -> operation.stamp().batch().map(Batch::id).equals(Optional.of(batch)))
                .findFirst();
    }
}
