// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.List;

/**
 * Requests over a range of time.
 *
 * @param steps the requests of each step, named by its start, oldest first and without gaps; the current minute, which
 *        is not over, is left out
 */
public record TrafficHistory(TrafficRange range, Instant from, Instant to, List<TrafficMinute> steps) {
    public TrafficHistory {
        steps = List.copyOf(steps);
    }
}
