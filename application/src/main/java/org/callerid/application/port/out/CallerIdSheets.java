// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.io.Reader;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.port.out.CallerIds.Listed;

/** The format in which operators keep their numbers in files. */
public interface CallerIdSheets {
    /**
     * Hands each row to {@code rows} as it is read, blank lines left out.
     *
     * @throws IllegalArgumentException if the first line does not name the columns, in words that say what to do
     */
    void read(Reader sheet, Consumer<SheetRow> rows);

    void write(Iterator<Listed> numbers, Writer sheet);

    /**
     * @param line where the row begins, counted from 1
     * @param cells what is not empty, by column name in lower case, without space around it
     * @param fault why the row as a whole cannot be understood; its cells are then of no use
     */
    record SheetRow(long line, Map<String, String> cells, Optional<String> fault) {
        public SheetRow(long line, Map<String, String> cells) {
            this(line, cells, Optional.empty());
        }

        public static SheetRow faulty(long line, String fault) {
            return new SheetRow(line, Map.of(), Optional.of(fault));
        }
    }
}
