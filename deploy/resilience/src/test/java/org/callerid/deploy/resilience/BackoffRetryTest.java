// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.callerid.application.contract.StoreRetryPolicyContract;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.StoreRetryPolicy;
import org.junit.jupiter.api.Test;

class BackoffRetryTest implements StoreRetryPolicyContract {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aStoreThatDoesNotRespondIsCalledOnlyAFewTimes() {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> impatientPolicy().<Integer>retry(this::fail));
        assertThat(calls.get()).isBetween(2, 4);
    }

    private int fail() {
        calls.incrementAndGet();
        throw new StoreUnavailableException("out");
    }

    @Override
    public StoreRetryPolicy patientPolicy() {
        return new BackoffRetry(Duration.ofMinutes(1));
    }

    @Override
    public StoreRetryPolicy impatientPolicy() {
        return new BackoffRetry(Duration.ofMillis(150));
    }
}
