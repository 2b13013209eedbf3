// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Calls Redis on the caller's thread, without a {@code @Timeout}: the adapter has its own time limit, and the interrupt
 * of the annotation may come late and hit the caller's next call (docs/adr/0021). The database proposes as well, so one
 * failure opens the breaker.
 */
@ApplicationScoped
public class RedisCalls implements StoreCalls {
    @Override
    @CircuitBreaker(failOn = StoreUnavailableException.class, requestVolumeThreshold = 1, failureRatio = 1, delay = TimeBudgets.REDIS_OPEN)
    public <T> T call(Supplier<T> call) {
        return call.get();
    }
}
