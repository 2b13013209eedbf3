// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.out;

import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;

/** How long a store that does not answer is asked again, by work that can wait. */
public interface StoreRetryPolicy {
    /**
     * Asks until there is an answer. What is asked must come to the same when it is done twice.
     *
     * @throws StoreUnavailableException if there is none after all
     */
    <T> T retry(Supplier<T> question);
}
