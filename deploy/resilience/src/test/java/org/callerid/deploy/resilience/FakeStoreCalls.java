// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Store calls without a server: a breaker that opens after a number of failures in a row, and timeouts on demand. */
final class FakeStoreCalls implements StoreCalls {
    private final int failuresToOpen;
    private int failures;
    private boolean isHalfOpen;
    private boolean isLate;

    private FakeStoreCalls(int failuresToOpen) {
        this.failuresToOpen = failuresToOpen;
    }

    static FakeStoreCalls openAfter(int failures) {
        return new FakeStoreCalls(failures);
    }

    /** Ends the breaker's delay: the next caller is admitted. */
    void halfOpen() {
        isHalfOpen = true;
    }

    /** From now on each call is executed but times out. */
    void beLate() {
        isLate = true;
    }

    @Override
    public <T> T call(Supplier<T> call) {
        if (failures >= failuresToOpen && !isHalfOpen) {
            throw new CircuitBreakerOpenException();
        }
        isHalfOpen = false;
        try {
            T answer = isLate ? late(call) : call.get();
            failures = 0;
            return answer;
        } catch (StoreUnavailableException | TimeoutException e) {
            failures++;
            throw e;
        }
    }

    private static <T> T late(Supplier<T> call) {
        try {
            T unheard = call.get();
            throw new TimeoutException("nobody waits for " + unheard);
        } catch (StoreUnavailableException e) {
            throw new TimeoutException(e);
        }
    }
}
