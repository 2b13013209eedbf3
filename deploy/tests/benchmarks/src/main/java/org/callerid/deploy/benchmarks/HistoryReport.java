// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found in the stored reservations of a service. All counts after {@code granted} must be 0.
 *
 * @param rows reservations stored while it was measured
 * @param granted responses with a number
 * @param overlaps reservations of a number that had not ended when the next one began
 * @param overLimit hours and days in which a number was used more often than allowed
 * @param missing responses with a number, but without a row
 * @param surplus rows that no request explains, not even one that was cut off
 * @param duplicates reservations of a call that had another one
 */
record HistoryReport(String name, long rows, long granted, long overlaps, long overLimit, long missing, long surplus,
        long duplicates) {
    boolean isClean() {
        return violations().isEmpty();
    }

    /** By name; without those that are 0. */
    Map<String, Long> violations() {
        Map<String, Long> found = new LinkedHashMap<>();
        found.put("overlaps", overlaps);
        found.put("over limit", overLimit);
        found.put("missing", missing);
        found.put("surplus", surplus);
        found.put("duplicates", duplicates);
        found.values().removeIf(count -> count == 0);
        return found;
    }
}
