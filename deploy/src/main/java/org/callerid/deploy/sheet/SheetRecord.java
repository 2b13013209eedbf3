// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValue;

/**
 * One row, cut into cells.
 *
 * @param line where it begins, counted from 1
 * @param raw as it stands in the file, without its last line end
 */
record SheetRecord(long line, List<String> cells, Optional<InvalidValue> fault, String raw) {
    SheetRecord(long line, List<String> cells, String raw) {
        this(line, cells, Optional.empty(), raw);
    }

    static SheetRecord faulty(long line, InvalidValue fault, String raw) {
        return new SheetRecord(line, List.of(), Optional.of(fault), raw);
    }

    /** The text of a cell; empty if the row ends before it. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean isEmpty() {
        return fault.isEmpty() && cells.stream().allMatch(Cells::isEmpty);
    }

    /** A note of whoever wrote the sheet: nothing but a cell that begins with a number sign, and is no number of ours. */
    boolean isComment() {
        List<String> said = cells.stream().filter(cell -> !Cells.isEmpty(cell)).toList();
        return fault.isEmpty() && said.size() == 1 && isComment(Cells.visible(said.getFirst()).strip());
    }

    private static boolean isComment(String text) {
        return text.startsWith("#") && !Cells.isCallerId(text.substring(1));
    }

    /** Whether one of its cells is a number that could be listed. */
    boolean hasNumber() {
        return cells.stream().anyMatch(Cells::isCallerId);
    }
}
