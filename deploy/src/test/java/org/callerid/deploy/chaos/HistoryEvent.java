// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

/** One line of a history. */
sealed interface HistoryEvent permits RequestEvent, ReleaseEvent, Outage {
    /** By {@link System#nanoTime}. */
    long sentAt();

    /** What a reader of a failure needs to know of it, but for the time. */
    String line();
}
