// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/** A row that belongs to this process and is upserted as its counts grow. Not thread-safe. */
abstract class CounterRow {
    private final String upsert;
    private boolean changed;

    CounterRow(String upsert) {
        this.upsert = upsert;
    }

    void markChanged() {
        changed = true;
    }

    /** Upserts the row, unless it is unchanged since the last {@link #markWritten}. */
    void write(EntityManager em, UUID node) {
        if (changed) {
            NamedParameterQuery.of(upsert, em).with("node", node).with(values()).execute();
        }
    }

    /** Marks the row as unchanged; to be called once a {@link #write} is committed. */
    void markWritten() {
        changed = false;
    }

    /** The values of all columns except {@code node}. */
    abstract Map<String, Object> values();
}
