// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;
import java.util.function.Consumer;
import org.callerid.application.port.out.RefusedRow;
import org.callerid.application.port.out.RefusedRows;

/** @param shown how many of them count as the first */
record FakeRefusedRows(List<RefusedRow> rows, int shown) implements RefusedRows {
    @Override
    public void add(RefusedRow row) {
        throw new UnsupportedOperationException("they are all there");
    }

    @Override
    public long count() {
        return rows.size();
    }

    @Override
    public List<RefusedRow> first() {
        return rows.subList(0, shown);
    }

    @Override
    public void forEach(Consumer<RefusedRow> reader) {
        rows.forEach(reader);
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
