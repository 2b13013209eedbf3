// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;
import java.util.function.Consumer;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;

/** @param shown how many rows {@link #first} returns */
record FakeRejectedRows(List<RejectedRow> rows, int shown) implements RejectedRows {
    @Override
    public void add(RejectedRow row) {
        throw new UnsupportedOperationException("they are all there");
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public List<RejectedRow> first() {
        return rows.subList(0, shown);
    }

    @Override
    public void forEach(Consumer<RejectedRow> reader) {
        rows.forEach(reader);
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
