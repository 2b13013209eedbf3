// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;
import java.util.List;

/**
 * Requests answered in one clock minute, by outcome.
 *
 * @param startsAt start of the minute
 * @param allocated answered with a number
 * @param rateLimited rejected because the agent's rate limit was used up, or the person was called too often
 * @param noneAvailable answered that no number is available
 * @param unavailable answered that the service is unavailable
 * @param invalid rejected for what it asked, or for a missing token
 */
public record TrafficMinute(Instant startsAt, long allocated, long rateLimited, long noneAvailable, long unavailable,
        long invalid) {
    /** A minute without requests. */
    public static TrafficMinute empty(Instant startsAt) {
        return new TrafficMinute(startsAt, 0, 0, 0, 0, 0);
    }

    /** The sum of {@code minutes}, as one record that starts at {@code startsAt}. */
    public static TrafficMinute sum(Instant startsAt, List<TrafficMinute> minutes) {
        return minutes.stream().reduce(empty(startsAt), TrafficMinute::plus);
    }

    /** This minute with one more request. */
    public TrafficMinute plus(RequestOutcome outcome) {
        return plus(switch (outcome) {
            case SUCCEEDED -> new TrafficMinute(startsAt, 1, 0, 0, 0, 0);
            case RATE_LIMITED, TOO_OFTEN -> new TrafficMinute(startsAt, 0, 1, 0, 0, 0);
            case NONE_AVAILABLE -> new TrafficMinute(startsAt, 0, 0, 1, 0, 0);
            case UNAVAILABLE, FAILED -> new TrafficMinute(startsAt, 0, 0, 0, 1, 0);
            case INVALID, UNAUTHORIZED, NOT_FOUND, CONFLICT -> new TrafficMinute(startsAt, 0, 0, 0, 0, 1);
        });
    }

    private TrafficMinute plus(TrafficMinute other) {
        return new TrafficMinute(startsAt, allocated + other.allocated, rateLimited + other.rateLimited,
                noneAvailable + other.noneAvailable, unavailable + other.unavailable, invalid + other.invalid);
    }
}
