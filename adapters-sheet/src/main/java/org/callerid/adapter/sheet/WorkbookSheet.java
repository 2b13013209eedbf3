// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.model.ColumnMapping;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An Excel workbook ({@code .xlsx}): the first visible worksheet that names a number column, or else the first visible
 * one.
 */
final class WorkbookSheet implements OpenSheet {
    /** With formats, which distinguish dates from numbers; a cell that cannot be read does not affect the others. */
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Worksheet worksheet;
    private final SheetSample beginning;
    private final List<InvalidValue> warnings;

    private WorkbookSheet(ReadableWorkbook workbook, Worksheet worksheet, SheetSample beginning,
            List<InvalidValue> warnings) {
        this.workbook = workbook;
        this.worksheet = worksheet;
        this.beginning = beginning;
        this.warnings = warnings;
    }

    static WorkbookSheet open(Path file, ColumnMapping mapping) throws IOException {
        WorkbookGuard.check(file);
        ReadableWorkbook workbook = readable(file);
        try {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : sheets) {
                Worksheet worksheet = new Worksheet(sheet);
                List<SheetRecord> rows = worksheet.firstRows();
                if (HeadingLine.find(rows, mapping).isPresent() || sheets.size() == 1) {
                    return new WorkbookSheet(workbook, worksheet, beginning(rows, mapping), others(sheets, sheet));
                }
                worksheet.close();
            }
            if (sheets.isEmpty()) {
                throw damaged();
            }
            Worksheet worksheet = new Worksheet(sheets.getFirst());
            return new WorkbookSheet(workbook, worksheet, beginning(worksheet.firstRows(), mapping),
                    others(sheets, sheets.getFirst()));
        } catch (InvalidValueException e) {
            workbook.close();
            throw e;
        } catch (RuntimeException e) {
            workbook.close();
            throw damaged();
        }
    }

    private static ReadableWorkbook readable(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    private static InvalidValueException damaged() {
        return new InvalidValueException("sheet.damaged",
                "the file begins like an .xlsx workbook but is damaged; save it again, as .xlsx or CSV");
    }

    private static SheetSample beginning(List<SheetRecord> rows, ColumnMapping mapping) {
        if (rows.isEmpty()) {
            throw new InvalidValueException("sheet.empty",
                    "the sheet is empty; its first line must name the columns: {0}",
                    "caller_id,carrier,area_code,hourly_limit,daily_limit");
        }
        return SheetSample.of(rows, mapping);
    }

    private static List<InvalidValue> others(List<Sheet> sheets, Sheet read) {
        String others = sheets.stream()
                .filter(sheet -> sheet.getIndex() != read.getIndex())
                .map(Sheet::getName)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? List.of()
                : List.of(InvalidValue.of("sheet.other-worksheets",
                        "of the workbook only the worksheet {0} was read, not {1}", read.getName(), others));
    }

    @Override
    public SheetSample beginning() {
        return beginning;
    }

    @Override
    public RecordSource rows() {
        return worksheet;
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String separator() {
        return "";
    }

    @Override
    public List<InvalidValue> warnings() {
        return warnings;
    }

    /** Counting the rows also shows whether all of them can be read. */
    @Override
    public boolean mayHaveTooManyRows() {
        return true;
    }

    @Override
    public boolean splitsNamesAtSeparators() {
        return false;
    }

    @Override
    public void close() throws IOException {
        worksheet.close();
        workbook.close();
    }

    /** The rows of one worksheet; the first ones are buffered until they are read. */
    private static final class Worksheet implements RecordSource {
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final Deque<SheetRecord> first = new ArrayDeque<>();

        Worksheet(Sheet sheet) throws IOException {
            stream = sheet.openStream();
            rows = stream.iterator();
        }

        List<SheetRecord> firstRows() {
            List<SheetRecord> read = SheetSample.firstRows(this);
            first.addAll(read);
            return read;
        }

        @Override
        public Optional<SheetRecord> next() {
            if (!first.isEmpty()) {
                return Optional.of(first.removeFirst());
            }
            try {
                while (rows.hasNext()) {
                    SheetRecord record = record(rows.next());
                    if (!record.isEmpty()) {
                        return Optional.of(record);
                    }
                }
                return Optional.empty();
            } catch (RuntimeException e) {
                throw damaged();
            }
        }

        private static SheetRecord record(Row row) {
            List<String> cells = IntStream.range(0, row.getCellCount())
                    .mapToObj(column -> row.getOptionalCell(column).map(WorkbookCells::text).orElse(""))
                    .toList();
            return new SheetRecord(row.getRowNum(), cells, WorkbookCells.asCsv(cells));
        }

        void close() {
            stream.close();
        }
    }
}
