// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;

/** A row of one process's own, written again as it grows. For one thread. */
abstract class GrowingRow {
    private final String upsert;
    private boolean changed;

    GrowingRow(String upsert) {
        this.upsert = upsert;
    }

    void grown() {
        changed = true;
    }

    /** Unless it is there already as it is. */
    void write(EntityManager em, UUID node) {
        if (changed) {
            bound(em.createNativeQuery(upsert), node).executeUpdate();
        }
    }

    /** What was written is committed. */
    void written() {
        changed = false;
    }

    abstract Query bound(Query query, UUID node);
}
