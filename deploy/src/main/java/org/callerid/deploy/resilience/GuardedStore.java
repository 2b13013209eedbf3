// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.callerid.application.model.StoreUnavailableException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * A store behind a time limit and a circuit breaker of MicroProfile Fault Tolerance. A breaker that is half open lets whoever
 * comes through; here nobody comes until a probe of ours has closed it (docs/adr/0021). A refusal is a value, and no failure.
 * Safe for use by several threads.
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
        /** In use, but a call failed: a probe is to tell whether it was the call's fault or the store's. */
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
     * @param name for the log
     * @param ping asks the store for anything
     */
    public static GuardedStore available(String name, StoreCalls calls, Runnable ping) {
        return new GuardedStore(name, calls, ping, State.AVAILABLE);
    }

    /** One that waits for its first probe. */
    public static GuardedStore unavailable(String name, StoreCalls calls, Runnable ping) {
        return new GuardedStore(name, calls, ping, State.UNAVAILABLE);
    }

    public boolean isUnavailable() {
        return state.get() == State.UNAVAILABLE;
    }

    /** @throws StoreUnavailableException if it is out, or if the call failed or took too long, and may still be carried out */
    public <T> T call(Supplier<T> call) {
        mustBeInUse();
        return guarded(call);
    }

    /** For what nobody waits for: without a limit but the store's own, and no breaker opens for it. */
    void callWithDefaultTimeout(Runnable call) {
        mustBeInUse();
        try {
            call.run();
        } catch (StoreUnavailableException e) {
            isSuspect(e);
            throw e;
        }
    }

    /** To be called again and again, by one thread. Asks nothing of a store whose calls succeed. */
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
            return answer(name, () -> calls.call(call));
        } catch (CircuitBreakerOpenException e) {
            isOutNow();
            throw new StoreUnavailableException(name + " is out", e);
        } catch (StoreUnavailableException e) {
            isSuspect(e);
            throw e;
        }
    }

    /**
     * What a call of {@link StoreCalls} returns, with MicroProfile's time-out said as an outage.
     *
     * @throws StoreUnavailableException if the call threw it, or took too long
     */
    static <T> T answer(String store, Supplier<T> call) {
        forgetInterrupts();
        try {
            return call.get();
        } catch (TimeoutException e) {
            throw new StoreTimeoutException(store, e);
        } finally {
            forgetInterrupts();
        }
    }

    /**
     * A time-out is an interrupt, and one that comes as the call ends stays behind: Payara would take each later call of this
     * thread for one that is over. Nobody else interrupts threads that call stores.
     */
    private static void forgetInterrupts() {
        boolean unused = Thread.interrupted();
    }

    private void mustBeInUse() {
        if (isUnavailable()) {
            throw new StoreUnavailableException(name + " is out");
        }
    }

    private void isSuspect(StoreUnavailableException failure) {
        lastFailure = String.valueOf(failure.getMessage());
        state.compareAndSet(State.AVAILABLE, State.SUSPECT);
    }

    private void isOutNow() {
        if (state.getAndSet(State.UNAVAILABLE) != State.UNAVAILABLE) {
            LOG.log(Level.WARNING, "{0} is out: {1}", name, lastFailure);
        }
    }
}
