// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.List;

/** What this node logs of its own doings. Thread-safe. */
public interface LogLevelControl {
    /** From the least to the most. */
    List<String> LEVELS = List.of("error", "warning", "info", "debug");

    /** One of {@link #LEVELS}. */
    String level();

    /**
     * Applies to this node until it is started again.
     *
     * @param level one of {@link #LEVELS}
     */
    void change(String level);
}
