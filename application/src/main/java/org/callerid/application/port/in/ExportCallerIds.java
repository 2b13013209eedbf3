// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Writer;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.out.CallerIdSearch.Filter;

/** Writes numbers as a sheet that {@link ImportCallerIds} reads. */
public interface ExportCallerIds {
    default void exportTo(Writer sheet) {
        exportTo(sheet, Filter.ALL);
    }

    void exportTo(Writer sheet, Filter filter);

    /** The refused rows as they stand in the sheet, to be mended and loaded again. */
    void exportRejected(Report report, Writer sheet);
}
