// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.nio.file.Path;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValueException;

/** Reports what {@link ImportCallerIds} would do with a sheet, without changing anything. */
public interface PreviewImport {
    /**
     * The caller must close the preview.
     *
     * @throws InvalidValueException if the sheet as a whole cannot be read; the message says what to do
     */
    Preview preview(Path sheet, ColumnMapping mapping);

    /**
     * The expected effect of an import.
     *
     * @param expectedReport the report of an import that ran now; empty if columns must be mapped first
     */
    record Preview(SheetLayout layout, Optional<Report> expectedReport) implements AutoCloseable {
        @Override
        public void close() {
            expectedReport.ifPresent(Report::close);
        }
    }
}
