// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callerid.adapter.sheet.ColumnResolver.Columns;
import org.callerid.application.model.ColumnMapping;
import org.callerid.domain.validation.InvalidValue;

/**
 * The first rows of a sheet, and what they show about its columns.
 *
 * @param heading empty if the sheet has none
 */
record SheetSample(List<SheetRecord> rows, Optional<HeadingLine> heading, Columns columns) {
    private static final int MAX_ROWS = 500;
    private static final int MAX_CHARACTERS = 1 << 20;
    private static final int SHOWN = 10;

    static List<SheetRecord> firstRows(RecordSource source) {
        List<SheetRecord> rows = new ArrayList<>();
        long characters = 0;
        while (rows.size() < MAX_ROWS && characters < MAX_CHARACTERS) {
            Optional<SheetRecord> row = source.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
            characters += row.get().raw().length();
        }
        return rows;
    }

    static SheetSample of(List<SheetRecord> rows, ColumnMapping mapping) {
        Optional<HeadingLine> heading = HeadingLine.find(rows, mapping);
        List<SheetRecord> data = rows.stream()
                .filter(row -> heading.isEmpty() || row.line() > heading.get().row().line())
                .toList();
        if (heading.isPresent() || mapping.numberColumnPosition().isPresent()) {
            List<String> names = heading.map(HeadingLine::names).orElseGet(() -> positions(data));
            return new SheetSample(rows, heading,
                    ColumnResolver.resolve(names, mapping, index -> values(data, index)));
        }
        return withoutHeading(rows);
    }

    /** Nothing can be loaded: describes the columns as far as they are recognized. */
    private static SheetSample withoutHeading(List<SheetRecord> rows) {
        List<SheetRecord> whole = rows.stream().filter(row -> row.fault().isEmpty()).toList();
        Optional<SheetRecord> first = whole.stream()
                .filter(row -> row.cells().size() > 1)
                .findFirst()
                .or(() -> whole.stream().findFirst());
        if (first.isEmpty() || first.get().hasNumber()) {
            Columns columns = ColumnResolver.resolve(positions(whole), ColumnMapping.NONE, index -> List.of());
            return new SheetSample(rows, Optional.empty(), new Columns(columns.described(),
                    Optional.of(InvalidValue.of("sheet.no-heading",
                            "the sheet has no line that names its columns; write one above the numbers, for example"
                                    + " caller_id,carrier, or say which column is which by position, for example 1=caller_id")),
                    List.of()));
        }
        HeadingLine unknown = new HeadingLine(first.get(), 0);
        return new SheetSample(rows, Optional.of(unknown),
                ColumnResolver.resolve(unknown.names(), ColumnMapping.NONE, index -> List.of()));
    }

    private static List<String> positions(List<SheetRecord> rows) {
        int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IntStream.rangeClosed(1, most).mapToObj(String::valueOf).toList();
    }

    private static List<String> values(List<SheetRecord> rows, int index) {
        return rows.stream()
                .map(row -> Cells.visible(row.cell(index)).strip())
                .filter(cell -> !Cells.isEmpty(cell))
                .filter(cell -> !Cells.isNullWord(cell))
                .toList();
    }

    boolean isUsable() {
        return heading.filter(line -> line.known() > 0).isPresent();
    }

    List<SheetRecord> data() {
        long above = heading.map(line -> line.row().line()).orElse(0L);
        return rows.stream().filter(row -> row.line() > above).toList();
    }

    List<List<String>> shown() {
        return data().stream().filter(row -> row.fault().isEmpty()).limit(SHOWN).map(SheetRecord::cells).toList();
    }
}
