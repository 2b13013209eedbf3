// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.List;
import java.util.function.Consumer;

/** The rows of one sheet that were refused, however many, until they are closed. May be read by any thread. */
public interface RejectedRows extends AutoCloseable {
    /** Rows to show; the others are for a file. */
    int MAX_SHOWN = 1_000;

    void add(RejectedRow row);

    long count();

    /** The first {@link #MAX_SHOWN}, or fewer if they are very long. */
    List<RejectedRow> first();

    /** All, in the order in which they were added. */
    void forEach(Consumer<RejectedRow> reader);

    /** Forgets them. */
    @Override
    void close();

    default boolean isEmpty() {
        return count() == 0;
    }
}
