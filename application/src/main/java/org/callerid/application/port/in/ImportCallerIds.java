// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Reader;
import java.util.List;
import java.util.function.LongConsumer;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.validation.InvalidValueException;

/** Loads a sheet of numbers: adds those not listed yet, changes those that are. */
public interface ImportCallerIds {
    /**
     * Loads every good row and reports every bad one. Runs in small transactions: killed half-way and run again, it ends
     * as one run would have. Counts of use are never touched.
     *
     * @throws InvalidValueException if the sheet as a whole cannot be read, in words that say what to do
     */
    default Report importFrom(Reader sheet, Actor by) {
        return importFrom(sheet, by, rows -> {});
    }

    /** @param soFar told how many rows are read and done with, time and again */
    Report importFrom(Reader sheet, Actor by, LongConsumer soFar);

    /** @param unchanged rows that say nothing new */
    record Report(long added, long changed, long unchanged, List<RefusedRow> refused) {
        public long loaded() {
            return added + changed + unchanged;
        }

        public long rows() {
            return loaded() + refused.size();
        }
    }
}
