// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.callerid.ListingChange;
import org.jspecify.annotations.Nullable;

/** Changes an operator makes to locked rows in one transaction, and what the audit trail keeps of them. */
final class ListEdit {
    private final EntityManager em;
    private final UnreadableRowRegistry unreadable;
    private final Edit edit;
    private final List<CallerIdEntity> rows = new ArrayList<>();
    private final List<ChangeEntity> changes = new ArrayList<>();

    ListEdit(EntityManager em, UnreadableRowRegistry unreadable, Edit edit) {
        this.em = em;
        this.unreadable = unreadable;
        this.edit = edit;
    }

    /** @param former the row of the number if it is not listed any more, or cannot be read */
    CallerIdEntity add(CallerIdNumber number, Listing listing, @Nullable CallerIdEntity former) {
        CallerIdEntity row = former;
        if (row == null) {
            row = CallerIdEntity.listing(CallerId.added(number, listing, edit.at()), edit.at());
            em.persist(row);
        } else {
            CallerIdEntity kept = row;
            row.listAgain();
            row.edit(row.read(unreadable)
                    .map(callerId -> callerId.listed(listing))
                    .orElseGet(() -> kept.salvagedWith(listing)), edit.at());
        }
        keep(row, new Change.Added(number, listing));
        return row;
    }

    /** Nothing if the change says nothing new. */
    void change(CallerIdEntity row, ListingChange change) {
        CallerId before = row.callerId();
        CallerId after = before.listed(change.appliedTo(before.listing()));
        if (!after.equals(before)) {
            row.edit(after, edit.at());
            keep(row, new Change.Edited(after.number(), before.listing(), after.listing()));
        }
    }

    void delete(CallerIdEntity row) {
        CallerId before = row.callerId();
        row.edit(before.listed(ListingChange.activation(false).appliedTo(before.listing())), edit.at());
        row.deleteAt(edit.at());
        keep(row, new Change.Deleted(before.number(), before.listing()));
    }

    /** Makes the number what it was before {@code change}. */
    void restore(CallerIdEntity row, Change change) {
        if (change.before().isEmpty()) {
            delete(row);
            return;
        }
        Listing before = change.before().get();
        row.listAgain();
        row.edit(row.callerId().listed(before), edit.at());
        keep(row, change.after().isEmpty()
                ? new Change.Added(change.number(), before)
                : new Change.Edited(change.number(), change.after().get(), before));
    }

    /** Makes what was changed a revision of the catalogue. */
    void revise() {
        JpaCatalogue.revise(em, rows, changes);
    }

    /** Those that were changed, as they now are. */
    List<CallerId> rows() {
        return rows.stream().map(CallerIdEntity::callerId).toList();
    }

    private void keep(CallerIdEntity row, Change change) {
        ChangeEntity entry = ChangeEntity.of(edit, change);
        em.persist(entry);
        rows.add(row);
        changes.add(entry);
    }
}
