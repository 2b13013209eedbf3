// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Reader;
import java.util.List;

/** Loads a sheet of numbers: adds those not listed yet, changes those that are. */
public interface ImportCallerIds {
    /**
     * Loads every good row and reports every bad one. Runs in small transactions: killed half-way and run again, it ends
     * as one run would have. Counts of use are never touched.
     *
     * @throws IllegalArgumentException if the sheet as a whole cannot be read, in words that say what to do
     */
    Report importFrom(Reader sheet);

    /** @param unchanged rows that say nothing new */
    record Report(long added, long changed, long unchanged, List<RefusedRow> refused) {
        public long loaded() {
            return added + changed + unchanged;
        }
    }

    /** @param line where the row begins in the sheet, counted from 1 */
    record RefusedRow(long line, String reason) {}
}
