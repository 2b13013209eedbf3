// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * The numbers that the nodes may give, and their limits.
 *
 * @param term how long a number is reserved unless it is released
 * @param zone whose clock hours and calendar days the limits count in
 */
record Pool(Map<String, Limits> numbers, Duration term, ZoneId zone) {
    /** How often one number may be used in a clock hour and in a calendar day. */
    record Limits(int hourly, int daily) {}
}
