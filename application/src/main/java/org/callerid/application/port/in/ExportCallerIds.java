// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Writer;
import java.util.List;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.callerid.CallerIdNumber;

/** Exports numbers as a sheet that {@link ImportCallerIds} can read. */
public interface ExportCallerIds {
    default void exportTo(Writer sheet) {
        exportTo(sheet, CallerIdFilter.ALL);
    }

    void exportTo(Writer sheet, CallerIdFilter filter);

    /** Exports those of the numbers that exist. */
    void exportTo(Writer sheet, List<CallerIdNumber> numbers);

    /** Writes the rejected rows exactly as they are in the sheet, to be corrected and imported again. */
    void exportRejected(Report report, Writer sheet);
}
