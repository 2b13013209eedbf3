// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.List;
import java.util.function.Consumer;

/** The rows of one sheet that were refused, however many, until they are closed. May be read by any thread. */
public interface RefusedRows extends AutoCloseable {
    /** Rows to show; the others are for a file. */
    int MOST_SHOWN = 1_000;

    void add(RefusedRow row);

    long count();

    /** The first {@link #MOST_SHOWN}, or fewer if they are very long. */
    List<RefusedRow> first();

    /** All, in the order in which they were added. */
    void forEach(Consumer<RefusedRow> reader);

    /** Forgets them. */
    @Override
    void close();

    default boolean isEmpty() {
        return count() == 0;
    }
}
