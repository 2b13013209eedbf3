// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

/** One event of a history. */
sealed interface HistoryEvent permits RequestEvent, ReleaseEvent, Outage {
    /** When it began, by {@link System#nanoTime}. */
    long sentAt();

    /** What a reader of a failure needs to know about it, except the time. */
    String line();
}
