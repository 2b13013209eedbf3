// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.validation.InvalidValue;

/** Reads the cells of a row into fields, as the columns say. */
final class RowMapper {
    private final List<Column> used;
    private final int named;
    private final boolean rejectsExtraCells;

    RowMapper(List<Column> columns, boolean strayCellsSpoilARow) {
        this.used = columns.stream().filter(Column::isUsed).toList();
        this.named = columns.stream()
                .filter(column -> !column.name().isEmpty())
                .mapToInt(Column::position)
                .max()
                .orElse(0);
        this.rejectsExtraCells = strayCellsSpoilARow;
    }

    SheetRow row(SheetRecord record) {
        if (record.fault().isPresent()) {
            return new SheetRow.Malformed(record.line(), record.fault().get(), record.raw());
        }
        if (rejectsExtraCells
                && record.cells().stream().skip(named).anyMatch(cell -> !Cells.isEmpty(cell))) {
            return new SheetRow.Malformed(record.line(),
                    InvalidValue.of("row.too-many-cells", "the row has more cells than there are columns"),
                    record.raw());
        }
        Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
        for (Column column : used) {
            String cell = Cells.clean(column.field().orElseThrow(), record.cell(column.position() - 1));
            if (!cell.isEmpty()) {
                cells.put(column.field().orElseThrow(), cell);
            }
        }
        Optional<InvalidValue> fault = Optional.ofNullable(cells.get(ImportField.CALLER_ID))
                .filter(number -> !Cells.isCallerId(number))
                .flatMap(NumberDiagnostics::of);
        return fault.<SheetRow>map(reason -> new SheetRow.Malformed(record.line(), reason, record.raw()))
                .orElseGet(() -> new SheetRow.Parsed(record.line(), cells, record.raw()));
    }

    /** Whether a line looks like a row of this sheet: a number in the number column, and as many cells. */
    boolean looksLikeARow(SheetRecord record) {
        return record.fault().isEmpty() && record.cells().size() == named && used.stream()
                .filter(column -> column.field().equals(Optional.of(ImportField.CALLER_ID)))
                .anyMatch(column -> Cells.isCallerId(record.cell(column.position() - 1)));
    }
}
