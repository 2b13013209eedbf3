// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.nio.file.Path;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValueException;

/** Tells what {@link ImportCallerIds} would do with a sheet, and changes nothing. */
public interface PreviewImport {
    /** @throws InvalidValueException if the sheet as a whole cannot be read, in words that say what to do */
    Preview preview(Path sheet, ColumnMapping mapping);

    /**
     * What was found in a sheet. Whoever asked closes it.
     *
     * @param expected what an import now would report; empty if more must be said about the columns first
     */
    record Preview(SheetLayout layout, Optional<Report> expected) implements AutoCloseable {
        @Override
        public void close() {
            expected.ifPresent(Report::close);
        }
    }
}
