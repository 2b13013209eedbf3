// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

/**
 * Prevents CSV injection: spreadsheets must not run a cell as a formula, even one with a full-width sign. An apostrophe
 * in front makes it text (OWASP, "CSV Injection"). A cell that begins with an apostrophe or is a word for a missing
 * value gets one too, so that unescaping restores the original.
 */
final class FormulaEscaping {
    private static final String FIRST_CHARACTERS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaEscaping() {}

    static String escape(String cell) {
        return needsEscape(cell) ? "'" + cell : cell;
    }

    static String unescape(String cell) {
        return cell.startsWith("'") && needsEscape(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean needsEscape(String cell) {
        return !cell.isEmpty() && (FIRST_CHARACTERS.indexOf(cell.charAt(0)) >= 0 || Cells.isNullWord(cell));
    }
}
