// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.function.Supplier;

/** Calls a store within the limits of MicroProfile Fault Tolerance. */
public interface StoreCalls {
    /**
     * Returns or throws what {@code call} does, or throws MicroProfile's {@code TimeoutException} or {@code
     * CircuitBreakerOpenException}. After a timeout the call may still take effect.
     */
    <T> T call(Supplier<T> call);
}
