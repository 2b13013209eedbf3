// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_trail}, which {@link AuditTrailWriter} has written. */
@Entity
@Table(name = AuditEventEntity.TABLE)
public class AuditEventEntity {
    static final String TABLE = "audit_trail";

    @Id
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "operation_id")
    private long operationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private Kind status = Kind.ADDED;

    @Column(name = "caller_id")
    private String number = "";

    @Embedded
    @AttributeOverride(name = "carrier", column = @Column(name = "old_carrier"))
    @AttributeOverride(name = "areaCode", column = @Column(name = "old_area_code"))
    @AttributeOverride(name = "hourlyLimit", column = @Column(name = "old_hourly_limit"))
    @AttributeOverride(name = "dailyLimit", column = @Column(name = "old_daily_limit"))
    @AttributeOverride(name = "active", column = @Column(name = "old_is_active"))
    private @Nullable ConfigColumns before;

    @Embedded
    @AttributeOverride(name = "carrier", column = @Column(name = "new_carrier"))
    @AttributeOverride(name = "areaCode", column = @Column(name = "new_area_code"))
    @AttributeOverride(name = "hourlyLimit", column = @Column(name = "new_hourly_limit"))
    @AttributeOverride(name = "dailyLimit", column = @Column(name = "new_daily_limit"))
    @AttributeOverride(name = "active", column = @Column(name = "new_is_active"))
    private @Nullable ConfigColumns after;

    @Column(name = "revision")
    private long revision;

    protected AuditEventEntity() {}

    long operationId() {
        return operationId;
    }

    /** @param operation that the change belongs to; without it the change cannot be read */
    Optional<AuditTrailEntry> read(Optional<AuditOperationEntity> operation, UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, String.valueOf(id), UnreadableRowRegistry.ColumnScope.PAGE,
                () -> new AuditTrailEntry(id == null ? 0 : id,
                        operation.orElseThrow().stamp(changedAt), event(), revision));
    }

    private AuditEvent event() {
        CallerIdNumber callerId = new CallerIdNumber(number);
        return switch (status) {
            case ADDED -> new AuditEvent.Added(callerId, config(after));
            case EDITED -> new AuditEvent.Edited(callerId, config(before), config(after));
            case DELETED -> new AuditEvent.Deleted(callerId, config(before));
            case RELEASED -> new AuditEvent.Released(callerId);
        };
    }

    private static CallerIdConfig config(@Nullable ConfigColumns columns) {
        return Optional.ofNullable(columns).orElseThrow().config();
    }

    enum Kind {
        ADDED,
        EDITED,
        DELETED,
        RELEASED;

        static Kind of(AuditEvent event) {
            return switch (event) {
                case AuditEvent.Added added -> ADDED;
                case AuditEvent.Edited edited -> EDITED;
                case AuditEvent.Deleted deleted -> DELETED;
                case AuditEvent.Released released -> RELEASED;
            };
        }
    }
}
