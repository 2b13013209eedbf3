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
    private final List<CallerId> added = new ArrayList<>();
    private final List<CallerIdEntity> changed = new ArrayList<>();
    private final List<CallerId> rows = new ArrayList<>();
    private final List<AuditEvent> events = new ArrayList<>();

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
    void add(CallerIdNumber number, CallerIdConfig config, @Nullable CallerIdEntity former) {
        AuditEvent event = new AuditEvent.Added(number, config);
        if (former == null) {
            CallerId created = CallerId.create(number, config, stamp.at());
            added.add(created);
            record(created, event);
        } else {
            former.undelete();
            applyEdit(former, former.read(unreadable)
                    .map(callerId -> callerId.withConfig(config))
                    .orElseGet(() -> former.repairedWith(config)), event);
        }
    }

    /** Does nothing if the patch changes nothing. */
    void change(CallerIdEntity row, CallerIdPatch patch) {
        CallerId before = row.toCallerId();
        CallerId after = before.withConfig(patch.applyTo(before.config()));
        if (!after.equals(before)) {
            applyEdit(row, after, new AuditEvent.Edited(after.number(), before.config(), after.config()));
        }
    }

    void delete(CallerIdEntity row) {
        CallerId before = row.toCallerId();
        row.deleteAt(stamp.at());
        applyEdit(row, before.withConfig(CallerIdPatch.activation(false).applyTo(before.config())),
                new AuditEvent.Deleted(before.number(), before.config()));
    }

    /** Restores the number to its state before {@code event}. */
    void restore(CallerIdEntity row, AuditEvent event) {
        if (event.before().isEmpty()) {
            delete(row);
            return;
        }
        CallerIdConfig before = event.before().get();
        row.undelete();
        applyEdit(row, row.toCallerId().withConfig(before), event.after().isEmpty()
                ? new AuditEvent.Added(event.number(), before)
                : new AuditEvent.Edited(event.number(), event.after().get(), before));
    }

    /** Writes the changes, with a new revision of the change feed. Call it last in the transaction. */
    void write() {
        if (rows.isEmpty()) {
            return;
        }
        long revision = JpaCallerIdChangeFeed.nextRevision(em, rows.size());
        changed.forEach(row -> row.assignRevision(revision));
        NewCallerIdWriter.insert(added, stamp.at(), revision, em);
        AuditTrailWriter.insert(events, stamp, revision, em);
    }

    /** The changed numbers in their new state. */
    List<CallerId> rows() {
        return List.copyOf(rows);
    }

    private void applyEdit(CallerIdEntity row, CallerId after, AuditEvent event) {
        row.applyEdit(after, stamp.at());
        changed.add(row);
        record(after, event);
    }

    private void record(CallerId after, AuditEvent event) {
        rows.add(after);
        events.add(event);
    }
}
