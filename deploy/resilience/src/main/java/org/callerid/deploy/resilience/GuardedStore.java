// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * A store behind a timeout and a circuit breaker of MicroProfile Fault Tolerance. A half-open breaker admits every
 * caller; here none is admitted until a probe of ours has closed the breaker (docs/adr/0021). A refusal is a value, not
 * a failure. Safe for use by several threads.
 */
public final class GuardedStore {
    private static final System.Logger LOG = System.getLogger(GuardedStore.class.getName());

    private static final Duration MAX_SILENCE = Duration.ofSeconds(1);

    private final String name;
    private final StoreCalls calls;
    private final Runnable ping;
    private final AtomicReference<State> state;
    private final LongSupplier nanoTime;
    private volatile String lastFailure = "it was not asked";
    private volatile long lastAnswer;

    private enum State {
        AVAILABLE,
        /** In use, but a call failed: a probe will tell whether that was the call's fault or the store's. */
        SUSPECT,
        UNAVAILABLE
    }

    private GuardedStore(String name, StoreCalls calls, Runnable ping, State state, LongSupplier nanoTime) {
        this.name = name;
        this.calls = calls;
        this.ping = ping;
        this.state = new AtomicReference<>(state);
        this.nanoTime = nanoTime;
        this.lastAnswer = nanoTime.getAsLong();
    }

    /**
     * A store that is in use from the start.
     *
     * @param name for the log
     * @param ping sends the store any request
     */
    public static GuardedStore available(String name, StoreCalls calls, Runnable ping) {
        return available(name, calls, ping, System::nanoTime);
    }

    static GuardedStore available(String name, StoreCalls calls, Runnable ping, LongSupplier nanoTime) {
        return new GuardedStore(name, calls, ping, State.AVAILABLE, nanoTime);
    }

    /** A store that is not used before its first successful probe. */
    public static GuardedStore unavailable(String name, StoreCalls calls, Runnable ping) {
        return new GuardedStore(name, calls, ping, State.UNAVAILABLE, System::nanoTime);
    }

    public boolean isUnavailable() {
        return state.get() == State.UNAVAILABLE;
    }

    /**
     * Calls the store.
     *
     * @throws StoreUnavailableException if the store is unavailable, or the call failed or timed out; it may still take
     * effect
     */
    public <T> T call(Supplier<T> call) {
        requireAvailable();
        return guarded(call);
    }

    /** For calls that nobody waits for: only the store's own timeout applies, and failures do not open the breaker. */
    void callWithDefaultTimeout(Runnable call) {
        requireAvailable();
        try {
            call.run();
        } catch (StoreUnavailableException e) {
            markSuspect(e);
            throw e;
        }
    }

    /**
     * To be called repeatedly, by one thread. Sends no request to a store that has answered a call within the last
     * second: without calls, nothing else would notice an outage.
     */
    public void probe() {
        if (state.get() == State.AVAILABLE && nanoTime.getAsLong() - lastAnswer < MAX_SILENCE.toNanos()) {
            return;
        }
        try {
            guarded(() -> {
                ping.run();
                return true;
            });
        } catch (StoreUnavailableException e) {
            LOG.log(Level.DEBUG, "{0} is not back: {1}", name, e.getMessage());
            return;
        }
        markAvailable();
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            T result = callTranslatingTimeout(name, () -> calls.call(call));
            lastAnswer = nanoTime.getAsLong();
            return result;
        } catch (CircuitBreakerOpenException e) {
            markUnavailable();
            throw new StoreUnavailableException(name + " is out", e);
        } catch (StoreUnavailableException e) {
            markSuspect(e);
            throw e;
        }
    }

    /**
     * The result of a call of {@link StoreCalls}. A timeout of MicroProfile becomes an outage.
     *
     * @throws StoreUnavailableException if the call threw it, or timed out
     */
    static <T> T callTranslatingTimeout(String store, Supplier<T> call) {
        try {
            return call.get();
        } catch (TimeoutException e) {
            throw new StoreTimeoutException(store, e);
        }
    }

    private void requireAvailable() {
        if (isUnavailable()) {
            throw new StoreUnavailableException(name + " is out");
        }
    }

    private void markAvailable() {
        if (state.getAndSet(State.AVAILABLE) == State.UNAVAILABLE) {
            LOG.log(Level.INFO, "{0} answers", name);
        }
    }

    private void markSuspect(StoreUnavailableException failure) {
        lastFailure = String.valueOf(failure.getMessage());
        state.compareAndSet(State.AVAILABLE, State.SUSPECT);
    }

    private void markUnavailable() {
        if (state.getAndSet(State.UNAVAILABLE) != State.UNAVAILABLE) {
            LOG.log(Level.WARNING, "{0} is out: {1}", name, lastFailure);
        }
    }
}
