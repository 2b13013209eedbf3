// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;

/** Writes a health report as CSV, for spreadsheets. */
public interface ExportHealthReport {
    /**
     * A line with the columns' names, then one line for each number that the report names in this order; every line
     * is ended.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    String export(HealthPeriod period, HealthOrder order);
}
