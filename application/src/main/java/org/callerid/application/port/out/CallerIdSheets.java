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

/** The formats in which operators keep their numbers in files. Both readings throw alike. */
public interface CallerIdSheets {
    /**
     * @throws InvalidValueException if the file as a whole is no sheet that can be read, in words that say what to do
     */
    SheetLayout describe(Path sheet, ColumnMapping mapping);

    /**
     * Hands each row to {@code rows} as it is read; blank lines, comments and what stands above the headings are left out.
     *
     * @return what is odd in the rows but does no harm
     * @throws InvalidValueException also if {@link SheetLayout#undecided} is there
     */
    List<InvalidValue> read(Path sheet, ColumnMapping mapping, Consumer<SheetRow> rows);

    void write(Iterator<CallerIdRecord> numbers, Writer sheet);

    /**
     * Writes the refused rows exactly as they stand in their sheet, each below a comment that says why, so that the file can
     * be mended and read as that sheet was.
     *
     * @param heading of that sheet
     */
    void writeRejected(Optional<String> heading, RejectedRows rows, Writer sheet);
}
