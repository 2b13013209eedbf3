// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callerid.application.port.out.StoreUnavailableException;

/**
 * A circuit breaker with a time limit. Closed, it lets calls through; so many failures in a row open it, and then every call
 * fails at once, until a probe succeeds that no caller waits for (docs/adr/0012). A refusal is a value, and no failure. Safe
 * for use by several threads.
 */
public final class Breaker {
    private static final System.Logger LOG = System.getLogger(Breaker.class.getName());

    private final String store;
    private final Duration limit;
    private final int mostFailures;
    private final Executor executor;
    private final AtomicInteger failures;

    private Breaker(String store, Duration limit, int mostFailures, int failures, Executor executor) {
        this.store = store;
        this.limit = limit;
        this.mostFailures = mostFailures;
        this.executor = executor;
        this.failures = new AtomicInteger(failures);
    }

    /**
     * @param store for the log
     * @param limit how long a call is waited for; it goes on unwatched
     * @param mostFailures in a row that open it
     * @param executor runs the calls; must never refuse, nor interrupt what it runs
     */
    public static Breaker closed(String store, Duration limit, int mostFailures, Executor executor) {
        return new Breaker(store, limit, mostFailures, 0, executor);
    }

    /** One that waits for its first probe. */
    public static Breaker open(String store, Duration limit, int mostFailures, Executor executor) {
        return new Breaker(store, limit, mostFailures, mostFailures, executor);
    }

    public boolean isClosed() {
        return failures.get() < mostFailures;
    }

    /** @throws StoreUnavailableException if it is open, or if the call failed or took too long, and may still be carried out */
    public <T> T call(Supplier<T> call) {
        return call(call, failure -> {
            failed(failure);
            throw failure;
        });
    }

    /**
     * The same, for who knows better what a failure means.
     *
     * @param without answers in place of a call that failed, and says whether that counts
     */
    <T> T call(Supplier<T> call, Function<StoreUnavailableException, T> without) {
        mustBeClosed();
        T answer;
        try {
            answer = limited(call);
        } catch (StoreUnavailableException e) {
            return without.apply(e);
        }
        succeeded();
        return answer;
    }

    /** Makes the call although it is open, and closes it when that succeeds. */
    public boolean probe(Runnable call) {
        try {
            limited(() -> {
                call.run();
                return true;
            });
        } catch (StoreUnavailableException e) {
            failed(e);
            return false;
        }
        if (failures.getAndSet(0) >= mostFailures) {
            LOG.log(Level.INFO, "{0} answers", store);
        }
        return true;
    }

    void mustBeClosed() {
        if (!isClosed()) {
            throw new StoreUnavailableException(store + " is out");
        }
    }

    /** Makes the call; what its outcome says of the store is for the caller to tell. */
    <T> T limited(Supplier<T> call) {
        return limited(call, limit);
    }

    /** The same, with another limit. */
    <T> T limited(Supplier<T> call, Duration limit) {
        try {
            return CompletableFuture.supplyAsync(call, executor).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TookTooLongException(store, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException(store + " was not waited for", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException ours -> ours;
                case null, default -> new IllegalStateException(e);
            };
        }
    }

    /** The count starts anew, unless there were too many already. */
    void succeeded() {
        failures.updateAndGet(inARow -> inARow < mostFailures ? 0 : inARow);
    }

    void failed(StoreUnavailableException outage) {
        if (failures.incrementAndGet() == mostFailures) {
            LOG.log(Level.WARNING, "{0} is out: {1}", store, outage.getMessage());
        }
    }

    /** The call goes on, and may yet be carried out. */
    static final class TookTooLongException extends StoreUnavailableException {
        private static final long serialVersionUID = 1L;

        private TookTooLongException(String store, TimeoutException cause) {
            super(store + " took too long", cause);
        }
    }
}
