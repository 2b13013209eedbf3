// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.domain.validation.InvalidValue;

/** Says why a cell is not a caller id, where the cause can be recognized. */
final class NumberDiagnostics {
    private static final Pattern ROUNDED = Pattern.compile("\\+?[0-9]+(?:[.,][0-9]+)?[eE]\\+?[0-9]{1,3}");
    private static final Pattern EXTENSION = Pattern.compile(
            "(?i).*[0-9)]\\s*[,;]?\\s*(?:x|ext|extn|extension|#)[\\s.:=#]*[0-9]{1,7}");
    private static final Pattern RANGE = Pattern
            .compile(
                    "(?i)(.*[0-9])\\s*(?:-|\u2010|\u2013|\u2014|~|/|\\.{2,3}|to|thru|through|\u2026)\\s*([0-9]{1,11})");
    private static final Pattern SEPARATOR = Pattern.compile("(?i)[,;/|&\\r\\n\\t]+|\\s+(?:and|or|y)\\s+|\\s+");

    private NumberDiagnostics() {}

    static Optional<InvalidValue> of(String cell) {
        if (ROUNDED.matcher(cell).matches()) {
            return Optional.of(InvalidValue.of("number.rounded",
                    "a spreadsheet has rounded caller_id; make the column text and export it again"));
        }
        if (EXTENSION.matcher(cell).matches()) {
            return Optional.of(InvalidValue.of("number.extension",
                    "caller_id has an extension, which cannot be shown; leave it out"));
        }
        if (Stream.of(SEPARATOR.split(cell, -1)).filter(Cells::isCallerId).count() > 1) {
            return Optional.of(InvalidValue.of("number.several",
                    "caller_id holds more than one number; give each a row of its own"));
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches() && Cells.isCallerId(range.group(1))) {
            return Optional.of(InvalidValue.of("number.range",
                    "caller_id is a range of numbers; give each number a row of its own"));
        }
        return Optional.empty();
    }
}
