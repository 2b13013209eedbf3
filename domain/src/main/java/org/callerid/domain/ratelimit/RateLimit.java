// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.ratelimit;

import java.time.Duration;

/**
 * How many permits can be acquired within any {@link #WINDOW}.
 *
 * @param permits 1 or more
 */
public record RateLimit(int permits) {
    /** Any sixty seconds, not a clock minute: the integration guide promises a rate "per minute". */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    public RateLimit {
        if (permits < 1) {
            throw new IllegalArgumentException("a rate limit must be 1 or more");
        }
    }
}
