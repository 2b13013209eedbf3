// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.function.Supplier;

/** Makes calls of a store within the bounds of MicroProfile Fault Tolerance. */
public interface StoreCalls {
    /**
     * What {@code call} returns or throws; or MicroProfile's {@code TimeoutException} or {@code CircuitBreakerOpenException}. After
     * a time-out the call may still be carried out.
     */
    <T> T call(Supplier<T> call);
}
