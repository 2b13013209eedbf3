// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;

/** How long work that can wait retries a store that does not respond. */
public interface StoreRetryPolicy {
    /**
     * Retries until there is a result. The operation must be idempotent.
     *
     * @throws StoreUnavailableException if the store still does not respond in the end
     */
    <T> T retry(Supplier<T> question);
}
