// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

/** A row that belongs to this process and is upserted as its counts grow. Not thread-safe. */
abstract class CounterRow {
    private boolean changed;

    void markChanged() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** Marks the row as unchanged; to be called once it has been written and the transaction is committed. */
    void markWritten() {
        changed = false;
    }
}
