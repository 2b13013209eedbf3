// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;

/** A row of one process's own, written again as it grows. For one thread. */
abstract class GrowingRow {
    private final String update;
    private final String insert;
    private boolean changed;

    /** Two statements with the same question marks in the same order. */
    GrowingRow(String update, String insert) {
        this.update = update;
        this.insert = insert;
    }

    void grown() {
        changed = true;
    }

    /** Unless it is there already as it is. */
    void write(EntityManager em, UUID node) {
        if (changed && bound(em.createNativeQuery(update), node).executeUpdate() == 0) {
            bound(em.createNativeQuery(insert), node).executeUpdate();
        }
    }

    /** What was written is committed. */
    void written() {
        changed = false;
    }

    abstract Query bound(Query query, UUID node);
}
