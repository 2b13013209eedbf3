// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.Demand;

/**
 * Requests for a number, counted on every node as they are answered. Each node's counts arrive some seconds late; a killed
 * node's last ones are lost.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface Traffic {
    /** Oldest first; minutes without requests are left out. */
    List<Minute> minutes(Instant from, Instant to);

    /** In the 60 minutes before {@code at}: the part of the clock hour before that still counts is taken in proportion. */
    Map<AreaCode, Demand> lastHourByAreaCode(Instant at);

    /** In the same 60 minutes. */
    Map<Campaign, Demand> lastHourByCampaign(Instant at);

    ResponseTimes responseTimes(Instant from, Instant to);

    /**
     * @param begins of a clock minute
     * @param allocated answered with a number
     * @param rateLimited refused since the agent had no rate limit left (429)
     * @param unavailable answered that there is no number, or that a store is out (503)
     * @param invalid requests that could not be understood (400, 422)
     */
    record Minute(Instant begins, long allocated, long rateLimited, long unavailable, long invalid) {
        /** The counts of {@code minutes} together, from {@code begins} on. */
        public static Minute sum(Instant begins, List<Minute> minutes) {
            return minutes.stream()
                    .reduce(new Minute(begins, 0, 0, 0, 0),
                            (one, other) -> new Minute(begins, one.allocated + other.allocated,
                                    one.rateLimited + other.rateLimited, one.unavailable + other.unavailable,
                                    one.invalid + other.invalid));
        }
    }

    /** What half, 95 and 99 of 100 requests stayed within; all zero if there were none. */
    record ResponseTimes(Duration median, Duration p95, Duration p99) {
        public static final ResponseTimes NONE = new ResponseTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
