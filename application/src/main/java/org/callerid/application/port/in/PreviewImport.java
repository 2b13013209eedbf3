// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSheets.Column;
import org.callerid.domain.validation.InvalidValueException;

/** Tells what {@link ImportCallerIds} would do with a sheet, and changes nothing. */
public interface PreviewImport {
    /** @throws InvalidValueException if the sheet as a whole cannot be read, in words that say what to do */
    Preview preview(Reader sheet);

    /**
     * What was found in a sheet.
     *
     * @param firstRows the cells of some, by column name
     * @param expected what an import now would report
     */
    record Preview(List<Column> columns, List<Map<String, String>> firstRows, Report expected) {}
}
