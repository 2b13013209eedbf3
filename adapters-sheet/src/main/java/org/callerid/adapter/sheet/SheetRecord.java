// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.List;
import java.util.Optional;
import org.callerid.domain.validation.InvalidValue;

/**
 * One row, split into cells.
 *
 * @param line where it begins, counted from 1
 * @param raw as in the file, without the last line end
 */
record SheetRecord(long line, List<String> cells, Optional<InvalidValue> fault, String raw) {
    SheetRecord(long line, List<String> cells, String raw) {
        this(line, cells, Optional.empty(), raw);
    }

    static SheetRecord faulty(long line, InvalidValue fault, String raw) {
        return new SheetRecord(line, List.of(), Optional.of(fault), raw);
    }

    /** The text of a cell, counted from 0; empty if the row has fewer cells. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean isEmpty() {
        return fault.isEmpty() && cells.stream().allMatch(Cells::isEmpty);
    }

    /**
     * Whether this is a comment of the sheet's author: a single cell that begins with a number sign and is not a caller
     * id.
     */
    boolean isComment() {
        List<String> said = cells.stream().filter(cell -> !Cells.isEmpty(cell)).toList();
        return fault.isEmpty() && said.size() == 1 && isComment(Cells.visible(said.getFirst()).strip());
    }

    private static boolean isComment(String text) {
        return text.startsWith("#") && !Cells.isCallerId(text.substring(1));
    }

    /** Whether one of its cells is a valid caller id. */
    boolean hasNumber() {
        return cells.stream().anyMatch(Cells::isCallerId);
    }
}
