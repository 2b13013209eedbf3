// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.Batch;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.Reason;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_operations}, which {@link AuditTrailWriter} has written. */
@Entity
@Table(name = AuditOperationEntity.TABLE)
public class AuditOperationEntity {
    static final String TABLE = "audit_operations";

    @Id
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Actor.Source source = Actor.Source.API;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "reason")
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "batch_type")
    private Batch.@Nullable Type batchType;

    @Column(name = "batch_id")
    private @Nullable BatchId batchId;

    @Embedded
    private CountColumns counts = new CountColumns();

    protected AuditOperationEntity() {}

    long id() {
        return id == null ? 0 : id;
    }

    boolean isBatch() {
        return batchId != null;
    }

    /** @param change the only one; empty for a batch */
    Optional<AuditOperation> read(Optional<AuditTrailEntry> change, UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, String.valueOf(id), UnreadableRowRegistry.ColumnScope.PAGE,
                () -> new AuditOperation(id(), stamp(changedAt), counts.counts(), change));
    }

    /** The stamp of one of its changes. */
    AuditStamp stamp(Instant at) {
        return new AuditStamp(new Attribution(new Actor(changedBy, source, Optional.ofNullable(address)),
                Optional.ofNullable(reason).map(Reason::new)), at, batch());
    }

    private Optional<Batch> batch() {
        return batchId == null || batchType == null ? Optional.empty() : Optional.of(new Batch(batchId, batchType));
    }
}
