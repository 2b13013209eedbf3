// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Calls for agents' rate limits, with a circuit breaker of their own: a late proposal is no reason to count an agent's
 * permits on this node alone.
 */
@ApplicationScoped
public class RateLimiterCalls implements StoreCalls {
    @Override
    @CircuitBreaker(failOn = StoreUnavailableException.class, requestVolumeThreshold = 1, failureRatio = 1, delay = TimeBudgets.REDIS_OPEN)
    public <T> T call(Supplier<T> call) {
        return call.get();
    }
}
