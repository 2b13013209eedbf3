// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

/** The state of quoting at the end of a line. A quotation mark opens a cell only at its beginning, as in RFC 4180. */
enum Quotes {
    /** All cells end in this line. */
    CLOSED,
    /** The last cell continues on the next line, or its closing mark is missing. */
    OPEN,
    /** Something follows the closing mark of a cell. */
    MISPLACED;

    private static final char MARK = '"';

    /**
     * Scans a line.
     *
     * @param open whether the line begins inside a quoted cell
     */
    static Quotes of(String line, char separator, boolean open) {
        boolean quoted = open;
        int at = 0;
        while (true) {
            if (!quoted) {
                at = afterSpace(line, at, separator);
                quoted = at < line.length() && line.charAt(at) == MARK;
                at += quoted ? 1 : 0;
            }
            if (quoted) {
                int close = closing(line, at);
                if (close < 0) {
                    return OPEN;
                }
                at = afterSpace(line, close + 1, separator);
                if (at < line.length() && line.charAt(at) != separator) {
                    return MISPLACED;
                }
                quoted = false;
            }
            int end = line.indexOf(separator, at);
            if (end < 0) {
                return CLOSED;
            }
            at = end + 1;
        }
    }

    private static int closing(String line, int from) {
        int at = line.indexOf(MARK, from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == MARK) {
            at = line.indexOf(MARK, at + 2);
        }
        return at;
    }

    private static int afterSpace(String line, int from, char separator) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ' && line.charAt(at) != separator) {
            at++;
        }
        return at;
    }
}
