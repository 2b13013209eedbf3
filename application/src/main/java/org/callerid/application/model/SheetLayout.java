// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.domain.validation.InvalidValue;

/**
 * The layout of a sheet, detected from its beginning.
 *
 * @param format the encoding, such as {@code UTF-8}, or {@code xlsx}
 * @param separator the name of the cell separator; empty for a workbook
 * @param heading the heading line exactly as written; empty if there is none
 * @param sampleRows the cells of a few rows, exactly as written
 * @param unresolvedColumns what the operator must decide with a {@link ColumnMapping} before the sheet can be imported
 * @param warnings oddities that do no harm
 */
public record SheetLayout(String format, String separator, List<Column> columns, Optional<String> heading,
        List<List<String>> sampleRows, Optional<InvalidValue> unresolvedColumns, List<InvalidValue> warnings) {
    public SheetLayout {
        columns = List.copyOf(columns);
        sampleRows = List.copyOf(sampleRows);
        warnings = List.copyOf(warnings);
    }

    /** Names of the columns that {@link CallerIdSheets#read} ignores. */
    public String unusedColumns() {
        return columns.stream()
                .filter(column -> !column.isUsed() && !column.name().isEmpty())
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * A column of a sheet.
     *
     * @param position counted from 1
     * @param name the heading exactly as written; the position if the sheet has no headings
     * @param field the field it is imported as; empty if it is ignored
     * @param mapped whether the operator mapped it
     */
    public record Column(int position, String name, Optional<ImportField> field, boolean mapped) {
        public boolean isUsed() {
            return field.isPresent();
        }
    }
}
