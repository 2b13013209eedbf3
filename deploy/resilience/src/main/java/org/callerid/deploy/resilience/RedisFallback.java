// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.Fallback;

/** Calls Redis for callers that can do without the result. */
@ApplicationScoped
public class RedisFallback {
    /** Empty if Redis is unavailable, fails or is late. */
    @Fallback(fallbackMethod = "empty", applyOn = StoreUnavailableException.class)
    public <T> Optional<T> callOrEmpty(Supplier<T> call, GuardedStore redis) {
        return Optional.of(redis.call(call));
    }

    @SuppressWarnings("unused") // Named by the annotation, which requires the same parameters.
    <T> Optional<T> empty(Supplier<T> call, GuardedStore redis) {
        return Optional.empty();
    }
}
