// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.Optional;

/** The rows of a sheet, one at a time. */
interface RecordSource {
    /** The next row that is not empty; empty at the end. */
    Optional<SheetRecord> next();
}
