// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.AgentRateLimiterContract;
import org.callerid.application.port.out.AgentRateLimiter;
import org.callerid.domain.ratelimit.RateLimit;

class InMemoryAgentRateLimiterTest implements AgentRateLimiterContract {
    @Override
    public AgentRateLimiter rateLimiter(RateLimit rateLimit) {
        return new InMemoryAgentRateLimiter(rateLimit);
    }
}
