// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

/**
 * One line of a text.
 *
 * @param number counted from 1
 * @param end its line end: LF, CR LF, CR, or nothing
 * @param cut whether the line is longer than {@link SheetLimits#MAX_ROW_LENGTH}, and this is its beginning
 */
record SheetLine(long number, String text, String end, boolean cut) {
    /** Ends a DOS file, and is no text. */
    private static final char END_OF_FILE = '\u001A';

    boolean isBlank() {
        return text.chars().allMatch(character -> Character.isWhitespace(character) || character == END_OF_FILE);
    }

    SheetLine withoutEndOfFile() {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == END_OF_FILE) {
            length--;
        }
        return new SheetLine(number, text.substring(0, length), end, cut);
    }
}
