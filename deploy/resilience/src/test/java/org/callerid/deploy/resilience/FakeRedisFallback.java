// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;

/** Does what the annotation does in the server. */
final class FakeRedisFallback extends RedisFallback {
    @Override
    public <T> Optional<T> callOrEmpty(Supplier<T> call, GuardedStore redis) {
        try {
            return super.callOrEmpty(call, redis);
        } catch (StoreUnavailableException e) {
            return empty(call, redis);
        }
    }
}
