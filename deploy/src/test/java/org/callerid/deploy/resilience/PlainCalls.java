// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.callerid.application.port.out.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Calls outside the server: a breaker that so many failures in a row open, and time-outs when a test says so. */
final class PlainCalls implements StoreCalls {
    private final int failuresToOpen;
    private int failures;
    private boolean isHalfOpen;
    private boolean isLate;

    private PlainCalls(int failuresToOpen) {
        this.failuresToOpen = failuresToOpen;
    }

    static PlainCalls openAfter(int failures) {
        return new PlainCalls(failures);
    }

    /** The breaker's delay is over: whoever comes is let through. */
    void halfOpen() {
        isHalfOpen = true;
    }

    /** From now on each call is carried out, and nobody waited for it. */
    void beLate() {
        isLate = true;
    }

    @Override
    public <T> CompletionStage<T> call(Supplier<T> call) {
        if (failures >= failuresToOpen && !isHalfOpen) {
            return CompletableFuture.failedFuture(new CircuitBreakerOpenException());
        }
        CompletableFuture<T> carriedOut = carriedOut(call);
        CompletableFuture<T> answer = isLate
                ? CompletableFuture.failedFuture(new TimeoutException("late"))
                : carriedOut;
        failures = answer.isCompletedExceptionally() ? failures + 1 : 0;
        isHalfOpen = false;
        return answer;
    }

    private static <T> CompletableFuture<T> carriedOut(Supplier<T> call) {
        try {
            return CompletableFuture.completedFuture(call.get());
        } catch (StoreUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
