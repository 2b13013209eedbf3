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
 * Requests for a number, counted on all nodes as they are answered. A node's latest ones are missing for some seconds; a killed
 * node's for ever.
 *
 * <p>Every method throws {@link StoreUnavailableException} when its store cannot be reached.
 */
public interface Traffic {
    /** Oldest first; minutes in which nothing was asked are left out. */
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
    record Minute(Instant begins, long allocated, long rateLimited, long unavailable, long invalid) {}

    /** What half, 95 and 99 of 100 requests stayed within; all zero if there were none. */
    record ResponseTimes(Duration median, Duration p95, Duration p99) {
        public static final ResponseTimes NONE = new ResponseTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
