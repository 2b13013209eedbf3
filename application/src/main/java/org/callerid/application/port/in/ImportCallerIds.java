// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/** Imports a sheet of numbers: adds the new ones and changes the existing ones. */
public interface ImportCallerIds {
    /**
     * Imports every valid row and reports every invalid one. Runs in small transactions and is idempotent: an import
     * that was killed and is run again ends in the same state as a single run. Usage counts are never changed. The
     * caller must close the report.
     *
     * @param progressListener called repeatedly with the number of rows processed so far
     * @throws InvalidValueException if nothing was imported because the sheet as a whole cannot be read or its columns
     *         must be mapped first; the message says what to do
     * @throws ImportInterruptedException if the store was unavailable for too long
     */
    Report importFrom(Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progressListener);

    /**
     * The result of an import. Every row counts in exactly one of {@code added}, {@code changed}, {@code unchanged} and
     * {@link #rejectedCount()}.
     *
     * @param unchanged rows that contain nothing new
     * @param rejected the rejected rows that are available; may be fewer than {@link #rejectedCount()}
     * @param warnings about rows that were imported but look odd
     */
    record Report(long total, long added, long changed, long unchanged, RejectedRows rejected, SheetLayout layout,
            List<InvalidValue> warnings) implements AutoCloseable {
        public Report {
            warnings = List.copyOf(warnings);
        }

        public long accepted() {
            return added + changed + unchanged;
        }

        public long rejectedCount() {
            return total - accepted();
        }

        /** Discards the rejected rows. */
        @Override
        public void close() {
            rejected.close();
        }
    }
}
