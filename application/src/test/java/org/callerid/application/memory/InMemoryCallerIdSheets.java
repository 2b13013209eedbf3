// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.model.SheetLayout;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.SheetRow;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * One sheet, whatever the path, and a format with one line a row.
 *
 * @param oddities what is odd in the rows
 * @param breaksOff thrown once the last row was handed out
 */
public record InMemoryCallerIdSheets(SheetLayout layout, List<SheetRow> rows, List<InvalidValue> oddities,
        Optional<RuntimeException> breaksOff) implements CallerIdSheets {
    public static final String HEADING = "caller_id";

    public static InMemoryCallerIdSheets of(SheetRow... rows) {
        return of(Optional.empty(), List.of(), rows);
    }

    public static InMemoryCallerIdSheets undecided(InvalidValue question, SheetRow... rows) {
        return of(Optional.of(question), List.of(), rows);
    }

    /** @param warnings of the sheet as a whole */
    public static InMemoryCallerIdSheets withWarnings(List<InvalidValue> warnings, SheetRow... rows) {
        return of(Optional.empty(), warnings, rows);
    }

    private static InMemoryCallerIdSheets of(Optional<InvalidValue> undecided, List<InvalidValue> warnings,
            SheetRow... rows) {
        SheetLayout layout = new SheetLayout("UTF-8", "comma", List.of(), Optional.of(HEADING), List.of(), undecided,
                warnings);
        return new InMemoryCallerIdSheets(layout, List.of(rows), List.of(), Optional.empty());
    }

    public InMemoryCallerIdSheets withOddities(InvalidValue... found) {
        return new InMemoryCallerIdSheets(layout, rows, List.of(found), breaksOff);
    }

    public InMemoryCallerIdSheets breakingOff(RuntimeException failure) {
        return new InMemoryCallerIdSheets(layout, rows, oddities, Optional.of(failure));
    }

    @Override
    public SheetLayout describe(Path sheet, ColumnMapping mapping) {
        return layout;
    }

    @Override
    public List<InvalidValue> read(Path sheet, ColumnMapping mapping, Consumer<SheetRow> reader) {
        layout.unresolvedColumns().ifPresent(reason -> {
            throw new InvalidValueException(reason);
        });
        rows.forEach(reader);
        breaksOff.ifPresent(failure -> {
            throw failure;
        });
        return oddities;
    }

    @Override
    public void write(Iterator<CallerIdRecord> numbers, Writer sheet) {
        numbers.forEachRemaining(row -> writeLine(row.callerId().number().value(), sheet));
    }

    @Override
    public void writeRejected(Optional<String> heading, RejectedRows rejected, Writer sheet) {
        heading.ifPresent(line -> writeLine(line, sheet));
        rejected.forEach(row -> writeLine("# " + row.reason().message() + "\n" + row.raw(), sheet));
    }

    private static void writeLine(String line, Writer sheet) {
        try {
            sheet.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
