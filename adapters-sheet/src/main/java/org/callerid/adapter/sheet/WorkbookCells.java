// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Cells of a workbook as text. A telephone number stored as a number becomes digits, a date becomes a date. */
final class WorkbookCells {
    private static final Pattern NO_PART_OF_A_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("(?i).*[ymdhs].*");
    private static final Pattern NUMBER = Pattern
            .compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{0,30})?(?:[eE][+-]?[0-9]{1,2})?");

    private WorkbookCells() {}

    static String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell, raw) : number(raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
            case FORMULA -> number(raw);
            case STRING -> cell.getValue() instanceof String text ? text : raw;
            case ERROR -> raw;
            case EMPTY -> "";
        };
    }

    private static String number(String raw) {
        return NUMBER.matcher(raw).matches() && !raw.startsWith("+") && !(raw.length() > 1 && raw.startsWith("0"))
                ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
                : raw;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && DATE.matcher(NO_PART_OF_A_FORMAT.matcher(format).replaceAll("")).matches();
    }

    private static String date(Cell cell, String raw) {
        try {
            return cell.asDate().toString();
        } catch (RuntimeException e) {
            return raw + " (date)";
        }
    }

    static String asCsv(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return line.toString().stripTrailing();
    }
}
