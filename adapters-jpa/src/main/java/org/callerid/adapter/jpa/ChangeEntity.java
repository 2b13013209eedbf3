// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.port.out.AuditTrail.Entry;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Listing;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_trail}. */
@Entity
@Table(name = "audit_trail")
public class ChangeEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_trail_seq")
    @SequenceGenerator(name = "audit_trail_seq", sequenceName = "audit_trail_seq", allocationSize = 500)
    @Column(name = "id")
    private @Nullable Long id;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private Kind kind = Kind.ADDED;

    @Column(name = "caller_id")
    private String number = "";

    @Embedded
    @AttributeOverride(name = "carrier", column = @Column(name = "old_carrier"))
    @AttributeOverride(name = "areaCode", column = @Column(name = "old_area_code"))
    @AttributeOverride(name = "hourlyLimit", column = @Column(name = "old_hourly_limit"))
    @AttributeOverride(name = "dailyLimit", column = @Column(name = "old_daily_limit"))
    @AttributeOverride(name = "active", column = @Column(name = "old_is_active"))
    private @Nullable ListingColumns before;

    @Embedded
    @AttributeOverride(name = "carrier", column = @Column(name = "new_carrier"))
    @AttributeOverride(name = "areaCode", column = @Column(name = "new_area_code"))
    @AttributeOverride(name = "hourlyLimit", column = @Column(name = "new_hourly_limit"))
    @AttributeOverride(name = "dailyLimit", column = @Column(name = "new_daily_limit"))
    @AttributeOverride(name = "active", column = @Column(name = "new_is_active"))
    private @Nullable ListingColumns after;

    @Column(name = "batch_id")
    private @Nullable BatchId batch;

    @Column(name = "revision")
    private long revision;

    protected ChangeEntity() {}

    static ChangeEntity of(Edit edit, Change change) {
        ChangeEntity row = new ChangeEntity();
        row.changedAt = edit.at();
        row.changedBy = edit.by().name();
        row.kind = Kind.of(change);
        row.batch = edit.batch().orElse(null);
        row.number = change.number().value();
        row.before = ListingColumns.of(change.before());
        row.after = ListingColumns.of(change.after());
        return row;
    }

    void revisedBy(long newRevision) {
        revision = newRevision;
    }

    Optional<Entry> read(UnreadableRowRegistry unreadable) {
        return unreadable.read("audit_trail", String.valueOf(id), UnreadableRowRegistry.View.PAGE, this::entry);
    }

    private Entry entry() {
        return new Entry(id == null ? 0 : id,
                new Edit(new Actor(changedBy), changedAt, Optional.ofNullable(batch)), change(),
                revision);
    }

    private Change change() {
        CallerIdNumber callerId = new CallerIdNumber(number);
        return switch (kind) {
            case ADDED -> new Change.Added(callerId, listing(after));
            case EDITED -> new Change.Edited(callerId, listing(before), listing(after));
            case DELETED -> new Change.Deleted(callerId, listing(before));
            case RELEASED -> new Change.Released(callerId);
        };
    }

    private static Listing listing(@Nullable ListingColumns columns) {
        return Optional.ofNullable(columns).orElseThrow().listing();
    }

    enum Kind {
        ADDED,
        EDITED,
        DELETED,
        RELEASED;

        static Kind of(Change change) {
            return switch (change) {
                case Change.Added added -> ADDED;
                case Change.Edited edited -> EDITED;
                case Change.Deleted deleted -> DELETED;
                case Change.Released released -> RELEASED;
            };
        }
    }
}
