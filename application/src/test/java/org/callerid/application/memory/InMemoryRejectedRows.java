// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;

/** A list that knows whether it was closed. */
public final class InMemoryRejectedRows implements RejectedRows {
    private final List<RejectedRow> rows = new ArrayList<>();
    private boolean closed;

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void add(RejectedRow row) {
        rows.add(row);
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public List<RejectedRow> first() {
        return rows.stream().limit(MAX_SHOWN).toList();
    }

    @Override
    public void forEach(Consumer<RejectedRow> reader) {
        rows.forEach(reader);
    }

    @Override
    public void close() {
        closed = true;
    }
}
