// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Prints how many rows of each table were copied. */
final class RowCounts {
    private RowCounts() {}

    static void print(Map<String, Long> rows, PrintWriter out) {
        rows.forEach((table, count) -> out.printf(Locale.ROOT, "%-16s %d%n", table, count));
        out.flush();
    }
}
