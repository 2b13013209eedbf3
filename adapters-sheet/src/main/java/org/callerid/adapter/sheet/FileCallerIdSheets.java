// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * CSV as the integration guide describes it (RFC 4180), in the variants that spreadsheets, databases and people write,
 * Excel workbooks, and VICIdial's tables of numbers.
 */
public final class FileCallerIdSheets implements CallerIdSheets {
    @Override
    public SheetLayout describe(Path sheet, ColumnMapping mapping) {
        try (OpenSheet open = open(sheet, mapping)) {
            if (open.mayHaveTooManyRows()) {
                checkRowCount(open.rows());
            }
            SheetSample beginning = open.beginning();
            return new SheetLayout(open.format(), open.separator(), beginning.columns().described(),
                    beginning.heading().map(heading -> heading.row().raw()), beginning.shown(),
                    beginning.columns().undecided(),
                    Stream.concat(open.warnings().stream(), beginning.columns().warnings().stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenSheet open(Path sheet, ColumnMapping mapping) throws IOException {
        return switch (SheetKind.of(sheet)) {
            case TEXT -> TextSheet.open(sheet, mapping);
            case WORKBOOK -> WorkbookSheet.open(sheet, mapping);
        };
    }

    private static void checkRowCount(RecordSource rows) {
        long count = 0;
        while (rows.next().isPresent()) {
            count++;
            // One of them may be the heading.
            SheetLimits.checkRows(count - 1);
        }
    }

    @Override
    public List<InvalidValue> read(Path sheet, ColumnMapping mapping, Consumer<SheetRow> rows) {
        try (OpenSheet open = open(sheet, mapping)) {
            open.beginning().columns().undecided().ifPresent(reason -> {
                throw new InvalidValueException(reason);
            });
            if (VicidialRowMerger.isNamedBy(open.beginning().columns().described())) {
                VicidialRowMerger merged = new VicidialRowMerger(rows);
                read(open, merged);
                return merged.finish();
            }
            read(open, rows);
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(OpenSheet sheet, Consumer<SheetRow> rows) {
        RowMapper reader = new RowMapper(sheet.beginning().columns().described(), sheet.splitsNamesAtSeparators());
        long heading = sheet.beginning().heading().map(line -> line.row().line()).orElse(0L);
        RecordSource records = sheet.rows();
        if (records instanceof LenientCsvReader csv) {
            csv.setRowPredicate(reader::looksLikeARow);
        }
        for (Optional<SheetRecord> next = records.next(); next.isPresent(); next = records.next()) {
            SheetRecord record = next.get();
            if (record.line() > heading) {
                if (!record.isComment()) {
                    rows.accept(reader.row(record));
                }
            } else if (record.line() < heading && record.hasNumber()) {
                rows.accept(new SheetRow.Malformed(record.line(),
                        InvalidValue.of("row.above-headings", "the row stands above the line that names the columns"),
                        record.raw()));
            }
        }
    }

    @Override
    public void write(Iterator<CallerIdRecord> numbers, Writer sheet) {
        CsvWriter csv = writer(sheet);
        csv.writeRecord(Stream.of(ImportField.values()).map(ImportField::columnName).toList());
        numbers.forEachRemaining(record -> csv.writeRecord(cells(record)));
        flush(csv);
    }

    @Override
    public void writeRejected(Optional<String> heading, RejectedRows rows, Writer sheet) {
        try {
            if (heading.isPresent()) {
                sheet.write(heading.get() + "\n");
            }
            rows.forEach(row -> write(row, sheet));
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The comment is one quoted cell, whatever the separator, so that it stays one cell when a spreadsheet saves the
     * file.
     */
    private static void write(RejectedRow row, Writer sheet) {
        String comment = "# line " + row.line() + ": " + row.reason().message();
        try {
            sheet.write("\"" + comment.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + "\"\n" + row.raw() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvWriter writer(Writer sheet) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(sheet);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(CallerIdRecord record) {
        CallerIdConfig config = record.callerId().config();
        return List.of(FormulaEscaping.escape(record.callerId().number().value()),
                FormulaEscaping.escape(config.carrier().map(Carrier::name).orElse("")),
                config.areaCode().map(AreaCode::digits).orElse(""), String.valueOf(config.limit().hourly()),
                String.valueOf(config.limit().daily()), config.active() ? "1" : "0");
    }
}
