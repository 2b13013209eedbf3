// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.List;
import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout;
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

    static PreviewImport.Preview preview(FakeRejectedRows refused) {
        return new PreviewImport.Preview(layout(), Optional.of(refused.report(refused.count() + 2, layout())));
    }
}
