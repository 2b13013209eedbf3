// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.domain.validation.InvalidValue;

/**
 * How a sheet is written, as far as its beginning shows.
 *
 * @param format what was found out, such as {@code UTF-8}, or {@code xlsx}
 * @param separator what stands between two cells, in a word; empty for a workbook
 * @param heading the line that names the columns, as it stands there; empty if there is none
 * @param firstRows the cells of some rows, as they stand there
 * @param undecided what an operator must say, by a {@link ColumnMapping}, before anything can be loaded
 * @param warnings what is odd but does no harm
 */
public record SheetLayout(String format, String separator, List<Column> columns, Optional<String> heading,
        List<List<String>> firstRows, Optional<InvalidValue> undecided, List<InvalidValue> warnings) {
    public SheetLayout {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
        warnings = List.copyOf(warnings);
    }

    /** Names of the columns of which {@link CallerIdSheets#read} takes no notice. */
    public String unusedColumns() {
        return columns.stream()
                .filter(column -> !column.isUsed() && !column.name().isEmpty())
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * @param position counted from 1
     * @param name as it is written in the sheet; the position if the sheet has no headings
     * @param field what it is read as
     * @param mapped the operator said so
     */
    public record Column(int position, String name, Optional<SheetField> field, boolean mapped) {
        public boolean isUsed() {
            return field.isPresent();
        }
    }
}
