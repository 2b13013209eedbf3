// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;

/** What this node logs of its own doings. Thread-safe. */
public interface LogLevelControl {
    /** Their names, from the least to the most. */
    List<String> levels();

    /** One of {@link #levels}. */
    String level();

    /**
     * Applies to this node until it is started again.
     *
     * @param level one of {@link #levels}
     */
    void change(String level);
}
