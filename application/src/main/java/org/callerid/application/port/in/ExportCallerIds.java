// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Writer;
import java.util.List;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.application.port.out.Listings.Filter;

/** Writes numbers as a sheet that {@link ImportCallerIds} reads. */
public interface ExportCallerIds {
    default void exportTo(Writer sheet) {
        exportTo(sheet, Filter.ALL);
    }

    void exportTo(Writer sheet, Filter filter);

    /** To be mended and loaded again. */
    void exportRefused(Writer sheet, List<RefusedRow> rows);
}
