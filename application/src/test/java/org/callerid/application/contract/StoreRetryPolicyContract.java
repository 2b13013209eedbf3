// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.junit.jupiter.api.Test;

/** The contract of every {@link StoreRetryPolicy} implementation. */
public interface StoreRetryPolicyContract {
    /** Retries for longer than a test takes. */
    StoreRetryPolicy patientPolicy();

    /** Retries, but not for longer than a second. */
    StoreRetryPolicy impatientPolicy();

    @Test
    default void aStoreThatRespondsIsCalledOnce() {
        FailingStore store = new FailingStore(0);

        assertThat(patientPolicy().<Integer>retry(store::call)).isEqualTo(1);
    }

    @Test
    default void aStoreThatDoesNotRespondIsRetriedUntilItsFirstResult() {
        FailingStore store = new FailingStore(2);

        assertThat(patientPolicy().<Integer>retry(store::call)).isEqualTo(3);
    }

    @Test
    default void aStoreThatNeverRespondsIsUnavailableInTheEnd() {
        FailingStore store = new FailingStore(Integer.MAX_VALUE);

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> impatientPolicy().<Integer>retry(store::call));
        assertThat(store.calls.get()).isGreaterThan(1);
    }

    /** A store that is unavailable for the first calls. */
    final class FailingStore {
        private final int failures;
        private final AtomicInteger calls = new AtomicInteger();

        private FailingStore(int failures) {
            this.failures = failures;
        }

        /** Returns how many calls there were. */
        private int call() {
            if (calls.incrementAndGet() <= failures) {
                throw new StoreUnavailableException("out");
            }
            return calls.get();
        }
    }
}
