// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

/**
 * Keeps spreadsheets from running a cell as a formula: an apostrophe before it makes it text (OWASP, "CSV Injection").
 * A cell that begins with an apostrophe gets one too, so that taking them off again gives back what was written.
 */
final class Formulas {
    private static final String FIRST_CHARACTERS = "=+-@\t'";

    private Formulas() {}

    static String disarmed(String cell) {
        return isDangerous(cell) ? "'" + cell : cell;
    }

    static String armed(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String cell) {
        return !cell.isEmpty() && FIRST_CHARACTERS.indexOf(cell.charAt(0)) >= 0;
    }
}
