// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import org.callerid.domain.validation.InvalidValueException;

/** Limits for a sheet, so that a wrong file does not affect calls. They are far above any company's numbers. */
final class SheetLimits {
    static final long MAX_BYTES = 256L << 20;
    static final int MAX_ROWS = 1_000_000;
    /** Characters of a row; with less, a cell with the longest notes would not fit. */
    static final int MAX_ROW_LENGTH = 65_536;

    private static final int MEGABYTE = 1 << 20;

    private SheetLimits() {}

    static void checkBytes(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new InvalidValueException("sheet.too-large",
                    "the file is larger than {0} MB; load it in several parts", MAX_BYTES / MEGABYTE);
        }
    }

    static void checkRows(long rows) {
        if (rows > MAX_ROWS) {
            throw new InvalidValueException("sheet.too-many-rows",
                    "the sheet has more than {0} rows; load it in several parts", MAX_ROWS);
        }
    }
}
