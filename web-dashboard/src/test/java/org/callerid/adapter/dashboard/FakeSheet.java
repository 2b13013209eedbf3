// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Optional;
import org.callerid.application.memory.InMemoryRejectedRows;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.domain.validation.InvalidValue;

/** A sheet whose first column has the numbers, and a second one that is read as told. */
final class FakeSheet {
    private FakeSheet() {}

    static SheetLayout layout() {
        return layout("comma", Optional.empty());
    }

    static SheetLayout layout(String separator, Optional<InvalidValue> undecided) {
        return new SheetLayout("UTF-8", separator,
                List.of(new SheetLayout.Column(1, "did", Optional.of(ImportField.CALLER_ID), false),
                        new SheetLayout.Column(2, "notes", Optional.empty(), false)),
                Optional.of("did,notes"), List.of(List.of("2125550001", "new")), undecided, List.of());
    }

    /** More must be said of its columns before it can be loaded. */
    static PreviewImport.Preview undecided() {
        return new PreviewImport.Preview(
                layout("comma", Optional.of(InvalidValue.of("sheet.columns", "say what the columns are"))),
                Optional.empty());
    }

    static PreviewImport.Preview preview(InMemoryRejectedRows rejected) {
        return new PreviewImport.Preview(layout(), Optional.of(report(rejected.count() + 2, rejected)));
    }

    /** The report of an import of {@code total} rows, of which {@code rejected} were rejected and the others added. */
    static ImportCallerIds.Report report(long total, InMemoryRejectedRows rejected) {
        return new ImportCallerIds.Report(total, total - rejected.count(), 0, 0, rejected, layout(), List.of());
    }

    static InMemoryRejectedRows rejectedRows(int count) {
        InMemoryRejectedRows rows = new InMemoryRejectedRows();
        for (int line = 1; line <= count; line++) {
            rows.add(new RejectedRow(line, InvalidValue.of("caller-id", "no number"), "row " + line));
        }
        return rows;
    }
}
