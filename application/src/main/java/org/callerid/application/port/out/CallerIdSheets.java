// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Reads and writes the file formats in which operators keep their numbers. Both reading methods throw the same
 * exceptions.
 */
public interface CallerIdSheets {
    /**
     * Detects the layout of a sheet.
     *
     * @throws InvalidValueException if the file as a whole cannot be read as a sheet; the message says what to do
     */
    SheetLayout describe(Path sheet, ColumnMapping mapping);

    /**
     * Passes each row to {@code rows} as it is read. Blank lines, comments and text above the headings are skipped.
     *
     * @return warnings about rows that are odd but do no harm
     * @throws InvalidValueException also if {@link SheetLayout#unresolvedColumns} is present
     */
    List<InvalidValue> read(Path sheet, ColumnMapping mapping, Consumer<SheetRow> rows);

    void write(Iterator<CallerIdRecord> numbers, Writer sheet);

    /**
     * Writes the rejected rows exactly as they are in their sheet, each below a comment with the reason, so that the
     * file can be corrected and read like that sheet.
     *
     * @param heading the heading line of that sheet
     */
    void writeRejected(Optional<String> heading, RejectedRows rows, Writer sheet);
}
