// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.Map;
import org.callerid.application.model.SheetField;
import org.callerid.domain.validation.InvalidValue;

/** One row of a sheet; {@code line} is where it begins, counted from 1, and {@code raw} how it stands there. */
public sealed interface SheetRow {
    long line();

    /** @param cells what is not empty, cleaned of what spreadsheets and people put around it */
    record Filled(long line, Map<SheetField, String> cells, String raw) implements SheetRow {}

    /** @param reason why the row as a whole cannot be understood */
    record Faulty(long line, InvalidValue reason, String raw) implements SheetRow {}

    /** Says of a number what is told in the row that names it first: some tables have a number in several rows. */
    record Repeated(long line) implements SheetRow {}
}
