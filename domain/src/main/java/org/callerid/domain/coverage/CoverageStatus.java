// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.coverage;

/** What an operator should expect of an area code, most severe first. */
public enum CoverageStatus {
    /** No uses are left in this hour or today. */
    EXHAUSTED,
    /** Uses are left, but no number is available now: all are reserved or have reached a limit. */
    ALL_BUSY,
    /** At the current rate of calls, no uses will be left within the hour. */
    RUNNING_OUT,
    /** None of its numbers is active, and calls ask for it. */
    NONE_ACTIVE,
    /** Calls ask for it, and there is no number of it. */
    NOT_OWNED,
    /** No uses will be left later today, or a third of the hourly capacity or less is spare. */
    LOW,
    OK
}
