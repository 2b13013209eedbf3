// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIdSheets.RefusedRow;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.deploy.sheet.CsvRows.CsvRow;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.numbering.AreaCode;

/**
 * CSV as the integration guide has it (RFC 4180), in the variants spreadsheets write, and VICIdial's list of caller ids by
 * area code.
 */
public final class CsvCallerIdSheets implements CallerIdSheets {
    static final List<String> COLUMNS = List.of("caller_id", "carrier", "area_code", "hourly_limit",
            "daily_limit", "is_active");
    private static final List<String> REASONS = List.of("refused_line", "refused_because");

    @Override
    public List<Column> read(Reader sheet, Consumer<SheetRow> rows) {
        CsvRows csv = new CsvRows(new BufferedReader(sheet));
        Header header = Header.of(csv.next());
        if (VicidialAreaCodes.isNamedBy(header.columns())) {
            VicidialAreaCodes merged = new VicidialAreaCodes(rows);
            read(csv, header, merged);
            merged.finish();
        } else {
            read(csv, header, rows);
        }
        return header.columns().stream().filter(name -> !name.isEmpty()).map(header::column).toList();
    }

    private static void read(CsvRows csv, Header header, Consumer<SheetRow> rows) {
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            rows.accept(header.named(row.get()));
        }
    }

    @Override
    public void write(Iterator<Listed> numbers, Writer sheet) {
        CsvWriter csv = writer(sheet);
        csv.writeRecord(COLUMNS);
        numbers.forEachRemaining(listed -> csv.writeRecord(cells(listed)));
        flush(csv);
    }

    @Override
    public void writeRefused(List<RefusedRow> rows, Writer sheet) {
        CsvWriter csv = writer(sheet);
        csv.writeRecord(Stream.concat(COLUMNS.stream(), REASONS.stream()).toList());
        rows.forEach(row -> csv.writeRecord(Stream.concat(
                COLUMNS.stream().map(column -> Formulas.disarmed(row.cells().getOrDefault(column, ""))),
                Stream.of(String.valueOf(row.line()), Formulas.disarmed(row.reason().message()))).toList()));
        flush(csv);
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

    private static List<String> cells(Listed listed) {
        Listing listing = listed.callerId().listing();
        return List.of(listed.callerId().number().value(),
                Formulas.disarmed(listing.carrier().map(Carrier::name).orElse("")),
                listing.areaCode().map(AreaCode::digits).orElse(""), String.valueOf(listing.limit().hourly()),
                String.valueOf(listing.limit().daily()), listing.active() ? "1" : "0");
    }
}
