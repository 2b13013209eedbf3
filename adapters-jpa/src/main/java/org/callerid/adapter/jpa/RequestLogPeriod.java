// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

/**
 * The periods of three hours by which the index {@code api_logs_destination} is ordered before destinations
 * (docs/adr/0029). A destination is searched once in each.
 */
final class RequestLogPeriod {
    /** The length of a period, in SQL. */
    static final String LENGTH = "interval '3 hours'";
    /** The period of a row of {@code api_logs}; the same expression as in the index. */
    static final String OF_ROW = startOf("created_at");

    private RequestLogPeriod() {}

    /**
     * The start of the period that contains a time, in SQL.
     *
     * @param time an expression of type {@code timestamptz}
     */
    static String startOf(String time) {
        return "date_bin('3 hours', " + time + ", timestamptz '2000-01-01 UTC')";
    }
}
