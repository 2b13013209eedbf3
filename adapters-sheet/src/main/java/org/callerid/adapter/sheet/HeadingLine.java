// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;

/**
 * The row that names the columns: among the first {@link #MAX_LINES} rows, the one with the most known names, one of
 * which is the number column's.
 *
 * @param known how many of its names are known
 */
record HeadingLine(SheetRecord row, int known) {
    private static final int MAX_LINES = 50;

    static Optional<HeadingLine> find(List<SheetRecord> rows, ColumnMapping mapping) {
        Optional<HeadingLine> best = Optional.empty();
        for (SheetRecord row : rows.subList(0, Math.min(MAX_LINES, rows.size()))) {
            int known = known(row, mapping);
            if (known > best.map(HeadingLine::known).orElse(0)) {
                best = Optional.of(new HeadingLine(row, known));
            }
        }
        return best.or(() -> byPosition(rows, mapping));
    }

    /** How many names of a row are known; 0 if none of its cells can name the number column. */
    private static int known(SheetRecord row, ColumnMapping mapping) {
        Map<String, Optional<ImportField>> mapped = byHeading(mapping);
        boolean namesTheNumbers = row.cells()
                .stream()
                .anyMatch(name -> Headings.means(name, ImportField.CALLER_ID)
                        || Optional.of(ImportField.CALLER_ID).equals(mapped.get(Headings.key(name))))
                || mapping.numberColumnPosition()
                        .filter(position -> isTextWithoutDigits(row.cell(position - 1)))
                        .isPresent();
        return namesTheNumbers
                ? (int) row.cells()
                        .stream()
                        .filter(name -> Headings.meaning(name).isPresent() || mapped.containsKey(Headings.key(name)))
                        .count()
                : 0;
    }

    /** The mapping by normalized headings; positions are left out. */
    private static Map<String, Optional<ImportField>> byHeading(ColumnMapping mapping) {
        Map<String, Optional<ImportField>> fields = new HashMap<>();
        mapping.fields().forEach((name, field) -> {
            String key = Headings.key(name);
            if (key.chars().anyMatch(Character::isLetter)) {
                fields.put(key, field);
            }
        });
        return fields;
    }

    /** For a sheet whose number column is mapped by position: the first row, if its cell there has no digit. */
    private static Optional<HeadingLine> byPosition(List<SheetRecord> rows, ColumnMapping mapping) {
        return mapping.numberColumnPosition()
                .flatMap(position -> rows.stream()
                        .findFirst()
                        .filter(row -> isTextWithoutDigits(row.cell(position - 1))))
                .map(row -> new HeadingLine(row, 1));
    }

    private static boolean isTextWithoutDigits(String cell) {
        return !Cells.isEmpty(cell) && cell.chars().noneMatch(Character::isDigit);
    }

    List<String> names() {
        return row.cells().stream().map(name -> Cells.visible(name).strip().replaceAll("\\s+", " ")).toList();
    }
}
