// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.List;

/**
 * @param begins of a clock minute
 * @param allocated answered with a number
 * @param rateLimited refused since the agent had no rate limit left (429)
 * @param unavailable answered that there is no number, or that a store is out (503)
 * @param invalid requests that could not be understood (400, 422)
 */
public record TrafficMinute(Instant begins, long allocated, long rateLimited, long unavailable, long invalid) {
    /** The counts of {@code minutes} together, from {@code begins} on. */
    public static TrafficMinute sum(Instant begins, List<TrafficMinute> minutes) {
        return minutes.stream()
                .reduce(new TrafficMinute(begins, 0, 0, 0, 0),
                        (one, other) -> new TrafficMinute(begins, one.allocated + other.allocated,
                                one.rateLimited + other.rateLimited, one.unavailable + other.unavailable,
                                one.invalid + other.invalid));
    }
}
