// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

import java.time.Instant;

/**
 * An import of numbers, as far as it got.
 *
 * @param at when it ended or, while it runs, when its progress was last noted
 * @param rows how many rows had been processed then
 * @param by the name of who imports
 */
public record ImportRun(State state, Instant at, long rows, String by) {
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
