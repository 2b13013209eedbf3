// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

/** How badly something needs attention, worst first. */
public enum Severity {
    /** Calls go out with their default caller id. */
    CRITICAL,
    /** Calls get a number, but a worse one than they could, or will soon get none. */
    WARNING
}
