// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.List;

/**
 * Requests answered in one clock minute, by outcome.
 *
 * @param startsAt start of the minute
 * @param allocated answered with a number
 * @param rateLimited rejected because the agent's rate limit was used up (429)
 * @param unavailable answered that no number is available or that a store is down (503)
 * @param invalid could not be parsed (400, 422)
 */
public record TrafficMinute(Instant startsAt, long allocated, long rateLimited, long unavailable, long invalid) {
    /** The sum of {@code minutes}, as one record that begins at {@code begins}. */
    public static TrafficMinute sum(Instant begins, List<TrafficMinute> minutes) {
        return minutes.stream()
                .reduce(new TrafficMinute(begins, 0, 0, 0, 0),
                        (one, other) -> new TrafficMinute(begins, one.allocated + other.allocated,
                                one.rateLimited + other.rateLimited, one.unavailable + other.unavailable,
                                one.invalid + other.invalid));
    }
}
