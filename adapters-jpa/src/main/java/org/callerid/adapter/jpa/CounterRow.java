// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** A row of one process's own, written again as it grows. For one thread. */
abstract class CounterRow {
    private final String upsert;
    private boolean changed;

    CounterRow(String upsert) {
        this.upsert = upsert;
    }

    void increase() {
        changed = true;
    }

    /** Unless it is there already as it is. */
    void write(EntityManager em, UUID node) {
        if (changed) {
            NamedQuery.of(upsert, em).with("node", node).with(values()).execute();
        }
    }

    /** What was written is committed. */
    void written() {
        changed = false;
    }

    /** Of the columns besides {@code node}. */
    abstract Map<String, Object> values();
}
