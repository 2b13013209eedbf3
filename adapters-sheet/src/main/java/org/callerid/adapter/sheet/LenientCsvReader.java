// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.callerid.domain.validation.InvalidValue;

/**
 * Splits a text into rows, one at a time, and recovers from rows with broken quotation marks.
 *
 * <ol>
 * <li>A line whose cells all end in it is a row.
 * <li>Otherwise a quoted cell may continue on the next lines, which are added until it ends.
 * <li>If it does not end within {@link #MAX_LINES}, or something follows its closing mark, a mark is missing or
 * superfluous: the first line alone is a faulty row, and the next row begins on the line after it.
 * <li>If it ends but lines in it look like rows, they may be text, or rows between two stray marks. If all of them look
 * like rows and have three cells or more, they are rows. Otherwise each of these lines is a faulty row.
 * </ol>
 */
final class LenientCsvReader implements RecordSource {
    private static final int MAX_LINES = 20;
    private static final int MIN_CELLS_OF_CERTAIN_ROW = 3;

    private final LineReader lines;
    private final char separator;
    private final CsvReader.CsvReaderBuilder parser;
    private final Deque<SheetRecord> pushedBack = new ArrayDeque<>();
    private Predicate<SheetRecord> looksLikeARow = record -> false;

    LenientCsvReader(LineReader lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.parser = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true);
    }

    /** From now on, lines inside a cell are checked for whether they look like rows. */
    void setRowPredicate(Predicate<SheetRecord> row) {
        looksLikeARow = row;
    }

    @Override
    public Optional<SheetRecord> next() {
        if (!pushedBack.isEmpty()) {
            return Optional.of(pushedBack.removeFirst());
        }
        for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                SheetRecord record = from(line.get());
                if (!record.isEmpty()) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    private SheetRecord from(SheetLine line) {
        if (line.cut()) {
            return SheetRecord.faulty(line.number(), InvalidValue.of("row.too-long",
                    "the row has more than {0} characters", SheetLimits.MAX_ROW_LENGTH), line.text());
        }
        return switch (Quotes.of(line.text(), separator, false)) {
            case CLOSED -> parsed(line.number(), line.text());
            case MISPLACED -> misplaced(line.number(), line.text());
            case OPEN -> continued(line);
        };
    }

    private SheetRecord continued(SheetLine first) {
        Deque<SheetLine> added = new ArrayDeque<>();
        StringBuilder row = new StringBuilder(first.text());
        String end = first.end();
        Quotes quotes = Quotes.OPEN;
        while (quotes == Quotes.OPEN) {
            Optional<SheetLine> more = added.size() + 1 < MAX_LINES ? lines.next() : Optional.empty();
            if (more.isEmpty()) {
                break;
            }
            added.add(more.get());
            row.append(end).append(more.get().text());
            end = more.get().end();
            quotes = row.length() > SheetLimits.MAX_ROW_LENGTH || more.get().cut()
                    ? Quotes.MISPLACED
                    : Quotes.of(more.get().text(), separator, true);
        }
        if (quotes != Quotes.CLOSED || areRows(added)) {
            lines.putBack(added);
            return SheetRecord.faulty(first.number(),
                    InvalidValue.of("row.not-closed", "a quotation mark is not closed"), first.text());
        }
        return added.stream().anyMatch(this::looksLikeARow)
                ? pushedBack(first, added)
                : parsed(first.number(), row.toString());
    }

    private boolean looksLikeARow(SheetLine line) {
        return looksLikeARow.test(parsed(line.number(), line.text()));
    }

    private boolean areRows(Deque<SheetLine> added) {
        return added.stream()
                .allMatch(line -> looksLikeARow(line)
                        && parsed(line.number(), line.text()).cells().size() >= MIN_CELLS_OF_CERTAIN_ROW);
    }

    private SheetRecord pushedBack(SheetLine first, Deque<SheetLine> added) {
        added.addFirst(first);
        added.forEach(line -> pushedBack.add(SheetRecord.faulty(line.number(), InvalidValue.of("row.doubtful",
                "the line stands between two quotation marks: it is part of a cell, or a row of its own"),
                line.text())));
        return pushedBack.removeFirst();
    }

    private SheetRecord parsed(long line, String row) {
        try {
            return new SheetRecord(line, parser.ofSingleCsvRecord(row).getFields(), row);
        } catch (CsvParseException e) {
            return misplaced(line, row);
        }
    }

    private static SheetRecord misplaced(long line, String row) {
        return SheetRecord.faulty(line,
                InvalidValue.of("row.not-csv", "the row is not CSV: its quotation marks are in the wrong place"), row);
    }
}
