// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValue;

/**
 * Cuts a sheet into rows, one at a time, and gets over what is broken in one of them.
 *
 * <ol>
 * <li>A line whose quotation marks pair up is a row.
 * <li>Otherwise a cell may go on in the next line: lines are added until the marks pair up.
 * <li>If they still do not after {@link #MOST_LINES}, a mark is missing: the first line alone is a faulty row, and the
 * next row begins on the line after it.
 * </ol>
 */
final class CsvRows {
    private static final int MOST_LINES = 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedReader sheet;
    private final Deque<String> readAhead = new ArrayDeque<>();
    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder().trimWhitespacesAroundQuotes(true);
    private long line;

    CsvRows(BufferedReader sheet) {
        this.sheet = sheet;
    }

    /** The next row that is not blank; empty at the end. */
    Optional<CsvRow> next() {
        for (Optional<String> text = takeLine(); text.isPresent(); text = takeLine()) {
            if (!text.get().isBlank()) {
                return Optional.of(rowFrom(text.get()));
            }
        }
        return Optional.empty();
    }

    private CsvRow rowFrom(String firstLine) {
        long begins = line;
        StringBuilder row = new StringBuilder(firstLine);
        Deque<String> added = new ArrayDeque<>();
        while (!isPaired(row)) {
            Optional<String> more = added.size() + 1 < MOST_LINES ? takeLine() : Optional.empty();
            if (more.isEmpty()) {
                putBack(added);
                return CsvRow.faulty(begins, InvalidValue.of("row.not-closed", "a quotation mark is not closed"));
            }
            added.add(more.get());
            row.append('\n').append(more.get());
        }
        return parsed(begins, row.toString());
    }

    private CsvRow parsed(long begins, String row) {
        try {
            return new CsvRow(begins, parser.ofSingleCsvRecord(row).getFields(), Optional.empty());
        } catch (CsvParseException e) {
            return CsvRow.faulty(begins,
                    InvalidValue.of("row.not-csv", "the row is not CSV: its quotation marks are in the wrong place"));
        }
    }

    private static boolean isPaired(CharSequence text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 0;
    }

    private Optional<String> takeLine() {
        try {
            String text = readAhead.isEmpty() ? sheet.readLine() : readAhead.remove();
            if (text == null) {
                return Optional.empty();
            }
            line++;
            return Optional.of(line == 1 ? first(text) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the mark some programs begin with. Tabs and no comma: that is how {@code mysql --batch} separates cells. */
    private String first(String text) {
        String header = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (header.contains("\t") && !header.contains(",")) {
            parser.fieldSeparator('\t');
        }
        return header;
    }

    private void putBack(Deque<String> lines) {
        line -= lines.size();
        while (!lines.isEmpty()) {
            readAhead.addFirst(lines.removeLast());
        }
    }

    /** @param line where it begins, counted from 1 */
    record CsvRow(long line, List<String> cells, Optional<InvalidValue> fault) {
        static CsvRow faulty(long line, InvalidValue fault) {
            return new CsvRow(line, List.of(), Optional.of(fault));
        }
    }
}
