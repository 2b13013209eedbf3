// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.port.out.CallerIdSheets.Column;
import org.callerid.application.port.out.CallerIdSheets.SheetRow;
import org.callerid.deploy.sheet.CsvRows.CsvRow;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/** The first line of a sheet: which column says what. */
record Header(List<String> columns) {
    private static final String EXAMPLE = "caller_id,carrier,area_code,hourly_limit,daily_limit";

    /** @throws InvalidValueException if {@code first} does not name the columns */
    static Header of(Optional<CsvRow> first) {
        if (first.isEmpty()) {
            throw new InvalidValueException("sheet.empty",
                    "the sheet is empty; its first line must name the columns: {0}", EXAMPLE);
        }
        List<String> columns = first.get().cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (!columns.contains("caller_id") && !VicidialAreaCodes.isNamedBy(columns)) {
            throw new InvalidValueException("sheet.no-column",
                    "the sheet has no column caller_id; its first line must name the columns, separated by commas: {0}",
                    EXAMPLE);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (String column : columns) {
            if (!column.isEmpty() && seen.merge(column, 1, Integer::sum) > 1) {
                throw new InvalidValueException("sheet.two-columns", "the sheet has two columns {0}; keep one of them",
                        column);
            }
        }
        return new Header(columns);
    }

    Column column(String name) {
        return new Column(name, VicidialAreaCodes.isNamedBy(columns)
                ? VicidialAreaCodes.COLUMNS.contains(name)
                : CsvCallerIdSheets.COLUMNS.contains(name));
    }

    SheetRow named(CsvRow row) {
        if (row.fault().isPresent()) {
            return SheetRow.faulty(row.line(), row.fault().get());
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = Formulas.armed(row.cells().get(i).strip()).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                return SheetRow.faulty(row.line(),
                        InvalidValue.of("row.too-many-cells", "the row has more cells than there are columns"));
            }
            named.put(columns.get(i), cell);
        }
        return new SheetRow(row.line(), Map.copyOf(named));
    }
}
