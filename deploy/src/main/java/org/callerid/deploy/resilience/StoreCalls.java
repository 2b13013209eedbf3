// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes calls of a store within the bounds of MicroProfile Fault Tolerance. */
public interface StoreCalls {
    /**
     * Fails with what {@code call} threw, or with MicroProfile's {@code TimeoutException} or {@code CircuitBreakerOpenException};
     * those may be thrown, or be what the stage failed with.
     */
    <T> CompletionStage<T> call(Supplier<T> call);
}
