// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;

/** Writes the coverage of area codes as CSV, for spreadsheets. */
public interface ExportCoverage {
    /**
     * A line with the columns' names, then one line for each area code that the filter wants, most critical first; every
     * line is ended.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    String export(ShowCoverage.Filter filter);
}
