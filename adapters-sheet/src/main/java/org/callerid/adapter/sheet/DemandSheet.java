// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.validation.InvalidValueException;

/** Expected demand as CSV (RFC 4180, UTF-8), with the columns in any order and others among them. */
public final class DemandSheet {
    private static final List<String> COLUMNS = List.of("area_code", "calls_busiest_hour", "calls_day");

    private DemandSheet() {}

    /**
     * Reads all rows.
     *
     * @throws InvalidValueException if the sheet cannot be used; the message names the line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<AreaCodeDemand> read(Path sheet) {
        List<AreaCodeDemand> demand = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(NamedCsvRecordHandler.of(handler -> handler
                        .fieldModifier(FieldModifier.modify(DemandSheet::plain))), sheet)) {
            rows.forEach(row -> demand.add(demand(row)));
        } catch (CsvParseException e) {
            throw new InvalidValueException("plan.not-csv",
                    "the sheet is not CSV: its quotation marks are in the wrong place, or two columns have one name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return demand;
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static AreaCodeDemand demand(NamedCsvRecord row) {
        if (!row.getHeader().containsAll(COLUMNS)) {
            throw new InvalidValueException("plan.columns", "the first line must name the columns {0}",
                    String.join(",", COLUMNS));
        }
        try {
            return AreaCodeDemand.parse(cells(row));
        } catch (InvalidValueException e) {
            throw new InvalidValueException("plan.line", "line {0}: {1}", row.getStartingLineNumber(),
                    e.reason().message());
        }
    }

    /** A number that a spreadsheet wrote as {@code 1,200} would move the others. */
    private static String cells(NamedCsvRecord row) {
        if (row.getFieldCount() > row.getHeader().size()) {
            throw new InvalidValueException("row.too-many-cells", "the row has more cells than there are columns");
        }
        return COLUMNS.stream().map(column -> row.findField(column).orElse("")).collect(Collectors.joining(","));
    }
}
