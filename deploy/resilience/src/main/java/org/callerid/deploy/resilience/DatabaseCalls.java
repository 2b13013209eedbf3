// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Calls the database with a timeout and a circuit breaker. A driver that waits for a reply ignores interrupts, so each
 * call has a thread of its own, which goes on after a timeout. MicroProfile's {@code @Timeout} would schedule a managed
 * task for every call (docs/adr/0023).
 */
@ApplicationScoped
public class DatabaseCalls implements StoreCalls {
    private static final int FAILURE_THRESHOLD = 2;

    private final Executor threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().name("store-", 1).daemon().factory());

    @Override
    @CircuitBreaker(failOn = {StoreUnavailableException.class,
        TimeoutException.class}, requestVolumeThreshold = FAILURE_THRESHOLD, failureRatio = 1, delay = TimeBudgets.DATABASE_OPEN)
    public <T> T call(Supplier<T> call) {
        return await(call, TimeBudgets.DATABASE);
    }

    /**
     * For looking up the outcome of a failed call, without the breaker: the result says nothing new about the database.
     */
    public <T> T lookUp(Supplier<T> call) {
        return await(call, TimeBudgets.LOOK_UP);
    }

    /** For finding the call that somebody returns, without the breaker: an incoming call is not worth an outgoing one. */
    public <T> T lookUpCallBack(Supplier<T> call) {
        return await(call, TimeBudgets.CALL_BACK);
    }

    private <T> T await(Supplier<T> call, long timeoutMillis) {
        try {
            return CompletableFuture.supplyAsync(call, threads).get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException(e);
        } catch (InterruptedException e) {
            throw new StoreUnavailableException("the database was not waited for", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException thrown -> thrown;
                case null, default -> new IllegalStateException(e);
            };
        }
    }
}
