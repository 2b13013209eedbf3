// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.jspecify.annotations.Nullable;

/** An operator's changes to locked rows within one transaction, with their audit trail entries. */
final class CallerIdEdit {
    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;
    private final AuditStamp stamp;
    private final List<CallerIdEntity> rows = new ArrayList<>();
    private final List<AuditEventEntity> changes = new ArrayList<>();

    CallerIdEdit(EntityManager em, UnreadableRowRegistry unreadable, AuditStamp stamp) {
        this.em = em;
        this.unreadable = unreadable;
        this.stamp = stamp;
    }

    /**
     * Adds a number.
     *
     * @param former the number's row if it was deleted or cannot be read; null if it has none
     */
    CallerIdEntity add(CallerIdNumber number, CallerIdConfig config, @Nullable CallerIdEntity former) {
        CallerIdEntity row = former;
        if (row == null) {
            row = CallerIdEntity.of(CallerId.create(number, config, stamp.at()), stamp.at());
            em.persist(row);
        } else {
            CallerIdEntity kept = row;
            row.undelete();
            row.applyEdit(row.read(unreadable)
                    .map(callerId -> callerId.withConfig(config))
                    .orElseGet(() -> kept.repairedWith(config)), stamp.at());
        }
        record(row, new AuditEvent.Added(number, config));
        return row;
    }

    /** Does nothing if the patch changes nothing. */
    void change(CallerIdEntity row, CallerIdPatch patch) {
        CallerId before = row.toCallerId();
        CallerId after = before.withConfig(patch.applyTo(before.config()));
        if (!after.equals(before)) {
            row.applyEdit(after, stamp.at());
            record(row, new AuditEvent.Edited(after.number(), before.config(), after.config()));
        }
    }

    void delete(CallerIdEntity row) {
        CallerId before = row.toCallerId();
        row.applyEdit(before.withConfig(CallerIdPatch.activation(false).applyTo(before.config())), stamp.at());
        row.deleteAt(stamp.at());
        record(row, new AuditEvent.Deleted(before.number(), before.config()));
    }

    /** Restores the number to its state before {@code event}. */
    void restore(CallerIdEntity row, AuditEvent event) {
        if (event.before().isEmpty()) {
            delete(row);
            return;
        }
        CallerIdConfig before = event.before().get();
        row.undelete();
        row.applyEdit(row.toCallerId().withConfig(before), stamp.at());
        record(row, event.after().isEmpty()
                ? new AuditEvent.Added(event.number(), before)
                : new AuditEvent.Edited(event.number(), event.after().get(), before));
    }

    /** Assigns the changes a new revision of the change feed. */
    void bumpRevision() {
        JpaCallerIdChangeFeed.bumpRevision(em, rows, changes);
    }

    /** The changed numbers in their new state. */
    List<CallerId> rows() {
        return rows.stream().map(CallerIdEntity::toCallerId).toList();
    }

    private void record(CallerIdEntity row, AuditEvent event) {
        AuditEventEntity entry = AuditEventEntity.of(stamp, event);
        em.persist(entry);
        rows.add(row);
        changes.add(entry);
    }
}
