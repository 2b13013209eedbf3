// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.Usage;
import org.callerid.domain.usage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** A row of {@code caller_ids}. */
@Entity
@Table(name = "caller_ids")
public class CallerIdEntity {
    static final String TABLE = "caller_ids";

    @Id
    @Column(name = "caller_id")
    private String number = "";

    /** Given by the database when the row is inserted. */
    @Column(name = "id", insertable = false, updatable = false)
    private @Nullable Long id;

    @Column(name = "carrier")
    private @Nullable String carrier;

    @Column(name = "area_code")
    private @Nullable String areaCode;

    @Column(name = "hourly_limit")
    private int hourlyLimit;

    @Column(name = "daily_limit")
    private int dailyLimit;

    @Column(name = "is_active")
    private int active;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "last_used")
    private @Nullable Instant lastUsed;

    @Column(name = "reserved_until")
    private Instant reservedUntil = Instant.EPOCH;

    @Column(name = "allocation_id")
    private @Nullable AllocationId reservedBy;

    @Column(name = "hour_uses")
    private int hourUses;

    @Column(name = "hour_ends")
    private Instant hourEnds = Instant.EPOCH;

    @Column(name = "day_uses")
    private int dayUses;

    @Column(name = "day_ends")
    private Instant dayEnds = Instant.EPOCH;

    @Column(name = "available_at")
    private Instant availableAt = Instant.EPOCH;

    @Column(name = "version")
    private long version;

    @Column(name = "catalogue_revision")
    private long catalogueRevision;

    protected CallerIdEntity() {}

    static CallerIdEntity of(CallerId callerId, Instant now) {
        CallerIdEntity row = new CallerIdEntity();
        row.number = callerId.number().value();
        row.createdAt = now;
        row.updatedAt = now;
        row.updateFrom(callerId);
        return row;
    }

    /** Throws what the domain says of a row that cannot be read: {@link #read} leaves such a row out. */
    CallerId callerId() {
        if (active != 0 && active != 1) {
            throw new IllegalStateException("is_active must be 1 or 0");
        }
        return new CallerId(new CallerIdNumber(number),
                new CallerIdConfig(Optional.ofNullable(carrier).map(Carrier::new),
                        Optional.ofNullable(areaCode).map(AreaCode::new), new UsageLimit(hourlyLimit, dailyLimit),
                        active == 1),
                new Usage(hourUses, hourEnds, dayUses, dayEnds), reservedUntil,
                Optional.ofNullable(reservedBy), version);
    }

    Optional<CallerId> read(UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, number, UnreadableRowRegistry.View.CALL, this::callerId);
    }

    Optional<CallerIdRecord> readRecord(UnreadableRowRegistry unreadable) {
        return unreadable.read(TABLE, number, UnreadableRowRegistry.View.PAGE, this::toRecord);
    }

    /** The number with another listing, whatever the row says that cannot be read. */
    CallerId salvagedWith(CallerIdConfig config) {
        return new CallerId(new CallerIdNumber(number), config,
                new Usage(Math.max(0, hourUses), hourEnds, Math.max(0, dayUses), dayEnds), reservedUntil,
                Optional.ofNullable(reservedBy), Math.max(0, version) + 1);
    }

    /** When calls may have it as the row is now; somebody may have changed a limit by hand. */
    void correctAvailableAt() {
        availableAt = callerId().availableAt();
    }

    String number() {
        return number;
    }

    CallerIdRecord toRecord() {
        return new CallerIdRecord(id == null ? 0 : id, callerId(), createdAt, updatedAt, Optional.ofNullable(lastUsed),
                catalogueRevision);
    }

    /** Takes over what calls did to the number. */
    void updateFrom(CallerId callerId) {
        carrier = callerId.config().carrier().map(Carrier::name).orElse(null);
        areaCode = callerId.config().areaCode().map(AreaCode::digits).orElse(null);
        hourlyLimit = callerId.config().limit().hourly();
        dailyLimit = callerId.config().limit().daily();
        active = callerId.config().active() ? 1 : 0;
        reservedUntil = callerId.reservedUntil();
        reservedBy = callerId.reservedBy().orElse(null);
        hourUses = callerId.usage().hourCount();
        hourEnds = callerId.usage().hourEnds();
        dayUses = callerId.usage().dayCount();
        dayEnds = callerId.usage().dayEnds();
        availableAt = callerId.availableAt();
        version = callerId.version();
    }

    void markUsed(Instant now) {
        lastUsed = now;
    }

    /** Takes over what the operator says of the number. */
    void applyEdit(CallerId callerId, Instant now) {
        updateFrom(callerId);
        updatedAt = now;
    }

    void revisedBy(long revision) {
        catalogueRevision = revision;
    }

    long catalogueRevision() {
        return catalogueRevision;
    }

    void deleteAt(Instant now) {
        deletedAt = now;
    }

    void undelete() {
        deletedAt = null;
    }

    boolean isNotDeleted() {
        return deletedAt == null;
    }
}
