// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.List;
import java.util.function.Consumer;

/** All rejected rows of one sheet, kept until they are closed. Any thread may read them. */
public interface RejectedRows extends AutoCloseable {
    /** Maximum number of rows to display; the others are meant for a file. */
    int MAX_SHOWN = 1_000;

    void add(RejectedRow row);

    long count();

    /** The first {@link #MAX_SHOWN} rows, or fewer if they are very long. */
    List<RejectedRow> first();

    /** All rows, in the order in which they were added. */
    void forEach(Consumer<RejectedRow> reader);

    /** Discards the rows. */
    @Override
    void close();

    default boolean isEmpty() {
        return count() == 0;
    }
}
