// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A time in which the service was unavailable to callers.
 *
 * @param from start of its first minute
 * @param to end of its last minute, exclusive
 * @param requests requests that were not answered because of it
 */
public record Outage(Instant from, Instant to, long requests) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A minute without failed requests may be one without requests. */
    private static final Duration MAX_GAP = Duration.ofMinutes(1);

    /**
     * The outages, oldest first.
     *
     * @param failedRequests requests that failed because the service was unavailable, by the start of their minute;
     *        minutes without such requests may be missing
     */
    public static List<Outage> in(SortedMap<Instant, Long> failedRequests) {
        List<Outage> outages = new ArrayList<>();
        failedRequests.forEach((minute, requests) -> {
            if (requests > 0) {
                add(new Outage(minute, minute.plus(MINUTE), requests), outages);
            }
        });
        return outages;
    }

    private static void add(Outage minute, List<Outage> outages) {
        if (!outages.isEmpty() && !outages.getLast().to().plus(MAX_GAP).isBefore(minute.from())) {
            Outage joined = outages.removeLast();
            outages.add(new Outage(joined.from(), minute.to(), joined.requests() + minute.requests()));
        } else {
            outages.add(minute);
        }
    }
}
