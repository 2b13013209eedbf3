// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.SQLException;

/** What the latest check of a host showed. */
sealed interface HostObservation {
    /** The first check is not over. */
    record Pending() implements HostObservation {}

    /** @param nanoTime {@link System#nanoTime} when the answer arrived */
    record Answered(ServerState state, long nanoTime) implements HostObservation {}

    /** There may be a server nevertheless, even a primary. */
    record Unreachable(SQLException reason) implements HostObservation {}
}
