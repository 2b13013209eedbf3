// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/** Loads a sheet of numbers: adds those not listed yet, changes those that are. */
public interface ImportCallerIds {
    /**
     * Loads every good row and reports every bad one. Runs in small transactions: killed half-way and run again, it ends
     * as one run would have. Counts of use are never touched. Whoever asked closes the report.
     *
     * @param progressListener told how many rows are done with, time and again
     * @throws InvalidValueException if nothing was loaded, since the sheet as a whole cannot be read or more must be said
     *         about its columns; in words that say what to do
     * @throws ImportInterruptedException if the store stayed out for too long
     */
    Report importFrom(Path sheet, ColumnMapping mapping, Actor actor, LongConsumer progressListener);

    /**
     * Every row is in one of {@code added}, {@code changed}, {@code unchanged} and {@code refused}.
     *
     * @param unchanged rows that say nothing new
     * @param rejected those of them that are at hand
     * @param warnings what was done, but is odd
     */
    record Report(long read, long added, long changed, long unchanged, RejectedRows rejected, SheetLayout layout,
            List<InvalidValue> warnings) implements AutoCloseable {
        public Report {
            warnings = List.copyOf(warnings);
        }

        public long loaded() {
            return added + changed + unchanged;
        }

        public long rejectedCount() {
            return read - loaded();
        }

        /** Forgets the refused rows. */
        @Override
        public void close() {
            rejected.close();
        }
    }
}
