// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.Closeable;
import java.util.List;
import org.callerid.domain.validation.InvalidValue;

/** A file of any kind that is being read. */
interface OpenSheet extends Closeable {
    SheetSample beginning();

    /** The rows, from the first one on; can be read once. */
    RecordSource rows();

    String format();

    /** The separator's name; empty if the format has none. */
    String separator();

    List<InvalidValue> warnings();

    /** Whether its rows must be counted before they are loaded. */
    boolean mayHaveTooManyRows();

    /** Whether an unquoted name can be split into several cells. */
    boolean splitsNamesAtSeparators();
}
