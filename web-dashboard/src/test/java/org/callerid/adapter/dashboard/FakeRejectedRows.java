// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.domain.validation.InvalidValue;

/** Refused rows in memory, and whether they are still wanted. */
final class FakeRejectedRows implements RejectedRows {
    private final List<RejectedRow> rows = new ArrayList<>();
    private boolean closed;

    static FakeRejectedRows of(int count) {
        FakeRejectedRows rows = new FakeRejectedRows();
        for (int line = 1; line <= count; line++) {
            rows.add(new RejectedRow(line, InvalidValue.of("caller-id", "no number"), "row " + line));
        }
        return rows;
    }

    /** What an import of {@code read} rows came to, of which these were refused. */
    ImportCallerIds.Report report(long read, SheetLayout layout) {
        return new ImportCallerIds.Report(read, read - count(), 0, 0, this, layout, List.of());
    }

    boolean isClosed() {
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
        return List.copyOf(rows);
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
