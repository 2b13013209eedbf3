// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.allocation;

import java.time.Duration;

/**
 * How many requests of one agent may be granted in any {@link #WINDOW}.
 *
 * @param grants 1 or more
 */
public record AgentAllowance(int grants) {
    /** Any sixty seconds, not a clock minute: the integration guide promises a rate "per minute". */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    public AgentAllowance {
        if (grants < 1) {
            throw new IllegalArgumentException("an agent's allowance must be 1 or more");
        }
    }
}
