// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
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

    private final String name;
    private final StoreCalls calls;
    private final Runnable ping;
    private final AtomicReference<State> state;
    private volatile String lastFailure = "it was not asked";

    private enum State {
        AVAILABLE,
        /** In use, but a call failed: a probe will tell whether that was the call's fault or the store's. */
        SUSPECT,
        UNAVAILABLE
    }

    private GuardedStore(String name, StoreCalls calls, Runnable ping, State state) {
        this.name = name;
        this.calls = calls;
        this.ping = ping;
        this.state = new AtomicReference<>(state);
    }

    /**
     * A store that is in use from the start.
     *
     * @param name for the log
     * @param ping sends the store any request
     */
    public static GuardedStore available(String name, StoreCalls calls, Runnable ping) {
        return new GuardedStore(name, calls, ping, State.AVAILABLE);
    }

    /** A store that is not used before its first successful probe. */
    public static GuardedStore unavailable(String name, StoreCalls calls, Runnable ping) {
        return new GuardedStore(name, calls, ping, State.UNAVAILABLE);
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

    /** To be called repeatedly, by one thread. Sends no request to a store whose calls succeed. */
    public void probe() {
        if (state.get() == State.AVAILABLE) {
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
        if (state.getAndSet(State.AVAILABLE) == State.UNAVAILABLE) {
            LOG.log(Level.INFO, "{0} answers", name);
        }
    }

    private <T> T guarded(Supplier<T> call) {
        try {
            return callTranslatingTimeout(name, () -> calls.call(call));
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
