// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Writer;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.port.in.ImportCallerIds.Report;

/** Writes numbers as a sheet that {@link ImportCallerIds} reads. */
public interface ExportCallerIds {
    default void exportTo(Writer sheet) {
        exportTo(sheet, CallerIdFilter.ALL);
    }

    void exportTo(Writer sheet, CallerIdFilter filter);

    /** The refused rows as they stand in the sheet, to be mended and loaded again. */
    void exportRejected(Report report, Writer sheet);
}
