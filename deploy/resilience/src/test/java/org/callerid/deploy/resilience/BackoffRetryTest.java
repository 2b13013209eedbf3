// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.callerid.application.model.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class BackoffRetryTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aStoreThatIsOutForAWhileIsAskedUntilItAnswers() {
        assertThat(new BackoffRetry(Duration.ofMinutes(1)).retry(() -> answerAfter(3))).isEqualTo(3);
    }

    @Test
    void aStoreThatStaysOutIsGivenUp() {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> new BackoffRetry(Duration.ofMillis(150)).retry(() -> answerAfter(1_000)));
        assertThat(asked.get()).isBetween(2, 4);
    }

    private int answerAfter(int failures) {
        if (asked.get() < failures) {
            asked.incrementAndGet();
            throw new StoreUnavailableException("out");
        }
        return asked.get();
    }
}
