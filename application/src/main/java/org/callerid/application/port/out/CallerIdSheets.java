// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/** The format in which operators keep their numbers in files. */
public interface CallerIdSheets {
    /**
     * Hands each row to {@code rows} as it is read, blank lines left out.
     *
     * @return the columns, in their order
     * @throws InvalidValueException if the first line does not name the columns, in words that say what to do
     */
    List<Column> read(Reader sheet, Consumer<SheetRow> rows);

    void write(Iterator<Listed> numbers, Writer sheet);

    /** The refused rows with the reasons beside them, in columns that {@link #read} takes no notice of. */
    void writeRefused(List<RefusedRow> rows, Writer sheet);

    /** @param used whether {@link #read} knows what it says */
    record Column(String name, boolean used) {}

    /**
     * @param line where the row begins, counted from 1
     * @param cells what is not empty, by column name in lower case, without space around it
     * @param fault why the row as a whole cannot be understood; its cells are then of no use
     */
    record SheetRow(long line, Map<String, String> cells, Optional<InvalidValue> fault) {
        public SheetRow(long line, Map<String, String> cells) {
            this(line, cells, Optional.empty());
        }

        public static SheetRow faulty(long line, InvalidValue fault) {
            return new SheetRow(line, Map.of(), Optional.of(fault));
        }
    }

    /**
     * A row that cannot be used.
     *
     * @param line where it begins in the sheet, counted from 1
     * @param cells by column name, as far as they could be told apart
     */
    record RefusedRow(long line, InvalidValue reason, Map<String, String> cells) {
        public RefusedRow(long line, InvalidValue reason) {
            this(line, reason, Map.of());
        }
    }
}
