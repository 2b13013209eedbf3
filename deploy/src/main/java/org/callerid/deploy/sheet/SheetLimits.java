// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import org.callerid.domain.validation.InvalidValueException;

/** How large a sheet may be, so that the wrong file does no harm to calls. Far more than any company has numbers. */
final class SheetLimits {
    static final long MOST_BYTES = 256L << 20;
    static final int MOST_ROWS = 1_000_000;
    /** Characters of a row; with less, a cell of the longest notes would not fit. */
    static final int LONGEST_ROW = 65_536;

    private static final int MEGABYTE = 1 << 20;

    private SheetLimits() {}

    static void mustNotExceedBytes(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new InvalidValueException("sheet.too-large",
                    "the file is larger than {0} MB; load it in several parts", MOST_BYTES / MEGABYTE);
        }
    }

    static void mustNotExceedRows(long rows) {
        if (rows > MOST_ROWS) {
            throw new InvalidValueException("sheet.too-many-rows",
                    "the sheet has more than {0} rows; load it in several parts", MOST_ROWS);
        }
    }
}
