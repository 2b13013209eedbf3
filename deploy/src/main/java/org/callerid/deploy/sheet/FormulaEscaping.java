// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

/**
 * Keeps spreadsheets from running a cell as a formula, full-width signs too: an apostrophe before it makes it text (OWASP,
 * "CSV Injection"). A cell that begins with an apostrophe, or is a word for nothing, gets one too, so that taking them off
 * again gives back what was written.
 */
final class FormulaEscaping {
    private static final String FIRST_CHARACTERS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaEscaping() {}

    static String escape(String cell) {
        return needsIt(cell) ? "'" + cell : cell;
    }

    static String unescape(String cell) {
        return cell.startsWith("'") && needsIt(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean needsIt(String cell) {
        return !cell.isEmpty() && (FIRST_CHARACTERS.indexOf(cell.charAt(0)) >= 0 || Cells.isNullWord(cell));
    }
}
