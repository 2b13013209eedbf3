// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.sheet;

import java.io.Closeable;
import java.util.List;
import org.callerid.domain.validation.InvalidValue;

/** A file that is being read, of whichever kind. */
interface OpenSheet extends Closeable {
    SheetBeginning beginning();

    /** From the first row on, once. */
    RecordSource rows();

    String format();

    /** In a word; empty if the kind has none. */
    String separator();

    List<InvalidValue> warnings();

    /** Whether its rows must be counted before they are loaded. */
    boolean mayHaveTooManyRows();

    /** Whether a name that is not quoted can fall apart into several cells. */
    boolean splitsNamesAtSeparators();
}
