// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.application.model.ColumnMapping;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * A text sheet. Its separator is detected: either a first line such as {@code sep=;} declares it, or it is the one that
 * makes the most column names known.
 */
final class TextSheet implements OpenSheet {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE = Pattern
            .compile("(?i)\\s*\"?sep=([^\\p{L}\\p{Nd}\"\\s]|\\t)\"?[\\s,;]*");
    private static final Pattern DRAWN = Pattern.compile("\\s*\\+(?:-{2,}\\+)+\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MAX_SNIFFED_LINES = 2_000;
    private static final int MAX_SNIFFED_CHARACTERS = 1 << 20;
    private static final String EXAMPLE = "caller_id,carrier,area_code,hourly_limit,daily_limit";

    private final Reader text;
    private final TextEncoding encoding;
    private final char separator;
    private final SheetSample beginning;
    private final LenientCsvReader rows;

    private TextSheet(Reader text, TextEncoding encoding, char separator, SheetSample beginning,
            LenientCsvReader rows) {
        this.text = text;
        this.encoding = encoding;
        this.separator = separator;
        this.beginning = beginning;
        this.rows = rows;
    }

    static TextSheet open(Path file, ColumnMapping mapping) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        Reader text = encoding.open(file);
        try {
            LineReader lines = new LineReader(text);
            List<SheetLine> first = firstLines(lines);
            requireReadable(first);
            Optional<Character> said = declaredSeparator(first);
            List<SheetLine> head = said.isPresent() ? withoutSeparatorLine(first) : first;
            char separator = said.orElseGet(() -> bestSeparator(head, mapping));
            SheetSample beginning = beginning(head, separator, mapping);
            if (!beginning.isUsable() && !mapping.numberColumnPosition().isPresent()) {
                rejectSpaceSeparated(head);
            }
            lines.putBack(new ArrayDeque<>(head));
            LenientCsvReader rows = new LenientCsvReader(lines, separator);
            return new TextSheet(text, encoding, separator, beginning, rows);
        } catch (InvalidValueException e) {
            text.close();
            throw e;
        }
    }

    private static List<SheetLine> firstLines(LineReader lines) {
        List<SheetLine> first = new ArrayList<>();
        long characters = 0;
        while (first.size() < MAX_SNIFFED_LINES && characters < MAX_SNIFFED_CHARACTERS) {
            Optional<SheetLine> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            first.add(line.get());
            characters += line.get().text().length();
        }
        return first;
    }

    private static void requireReadable(List<SheetLine> lines) {
        if (lines.stream().allMatch(SheetLine::isBlank)) {
            throw new InvalidValueException("sheet.empty",
                    "the sheet is empty; its first line must name the columns: {0}", EXAMPLE);
        }
        if (lines.stream().anyMatch(line -> line.text().indexOf('\0') >= 0)) {
            throw SheetKind.notASheet("no text");
        }
        if (lines.stream().filter(line -> !line.isBlank()).findFirst().filter(TextSheet::isDrawn).isPresent()) {
            throw new InvalidValueException("sheet.drawn",
                    "the file is a table drawn with lines, as mysql shows it; export it with mysql --batch, or as CSV");
        }
    }

    private static boolean isDrawn(SheetLine line) {
        return DRAWN.matcher(line.text()).matches();
    }

    private static Optional<Character> declaredSeparator(List<SheetLine> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> SEPARATOR_LINE.matcher(line.text()))
                .filter(Matcher::matches)
                .map(line -> line.group(1).charAt(0));
    }

    private static List<SheetLine> withoutSeparatorLine(List<SheetLine> lines) {
        return lines.stream().dropWhile(SheetLine::isBlank).skip(1).toList();
    }

    private static char bestSeparator(List<SheetLine> head, ColumnMapping mapping) {
        char best = SEPARATORS.getFirst();
        int most = 0;
        for (char candidate : SEPARATORS) {
            int points = points(SheetSample.firstRows(new LenientCsvReader(new LineReader(head), candidate)),
                    mapping);
            if (points > most) {
                most = points;
                best = candidate;
            }
        }
        return best;
    }

    /** Known names count most; without any, the rows that have the most common number of cells. */
    private static int points(List<SheetRecord> rows, ColumnMapping mapping) {
        Optional<HeadingLine> heading = HeadingLine.find(rows, mapping);
        if (heading.isPresent()) {
            return (heading.get().known() << 20) + Math.min(heading.get().row().cells().size(), 1_000);
        }
        List<Integer> sizes = rows.stream().map(row -> row.cells().size()).filter(size -> size > 1).toList();
        return (int) Stream
                .of(sizes.stream().max(Comparator.comparingLong(size -> sizes.stream().filter(size::equals).count())))
                .flatMap(Optional::stream)
                .mapToLong(usual -> sizes.stream().filter(usual::equals).count())
                .sum();
    }

    private static SheetSample beginning(List<SheetLine> head, char separator, ColumnMapping mapping) {
        return SheetSample.of(SheetSample.firstRows(new LenientCsvReader(new LineReader(head), separator)),
                mapping);
    }

    private static void rejectSpaceSeparated(List<SheetLine> head) {
        List<SheetRecord> spaced = head.stream()
                .filter(line -> !line.isBlank())
                .limit(SEPARATORS.size())
                .map(line -> new SheetRecord(line.number(), List.of(SPACES.split(line.text().strip())), line.text()))
                .filter(row -> row.cells().size() > 1)
                .toList();
        boolean named = HeadingLine.find(spaced, ColumnMapping.NONE).isPresent();
        if (named || (!spaced.isEmpty() && spaced.stream().allMatch(row -> Cells.isCallerId(row.cells().getFirst())))) {
            throw new InvalidValueException("sheet.spaces",
                    "the cells are separated by spaces, which names have too; separate them by commas, semicolons or tabs");
        }
    }

    @Override
    public SheetSample beginning() {
        return beginning;
    }

    @Override
    public LenientCsvReader rows() {
        return rows;
    }

    @Override
    public String format() {
        return encoding.label();
    }

    @Override
    public String separator() {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> String.valueOf(separator);
        };
    }

    @Override
    public List<InvalidValue> warnings() {
        return encoding.guessed()
                ? List.of(InvalidValue.of("sheet.encoding",
                        "the file is not in UTF-8 and was read as windows-1252; look whether names have the right letters"))
                : List.of();
    }

    /** There are at most as many rows as lines, so only a sheet with more lines needs to be counted. */
    @Override
    public boolean mayHaveTooManyRows() {
        return encoding.lines() > SheetLimits.MAX_ROWS;
    }

    @Override
    public boolean splitsNamesAtSeparators() {
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
