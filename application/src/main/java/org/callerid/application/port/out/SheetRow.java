// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Map;
import org.callerid.application.model.ImportField;
import org.callerid.domain.validation.InvalidValue;

/**
 * One row of a sheet; {@code line} is the line where it begins, counted from 1, and {@code raw} is the row exactly as
 * written.
 */
public sealed interface SheetRow {
    long line();

    /**
     * A row with values.
     *
     * @param cells the non-empty cells, without the decoration that spreadsheets and people add
     */
    record Parsed(long line, Map<ImportField, String> cells, String raw) implements SheetRow {}

    /**
     * A row that cannot be read.
     *
     * @param reason why the row as a whole cannot be read
     */
    record Malformed(long line, InvalidValue reason, String raw) implements SheetRow {}

    /**
     * A further row of a number. Its values are merged into the number's first row: some tables list a number in
     * several rows.
     */
    record Merged(long line) implements SheetRow {}
}
