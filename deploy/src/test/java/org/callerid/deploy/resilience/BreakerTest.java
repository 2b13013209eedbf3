// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.callerid.application.port.out.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Breaker breaker = Breaker.closed("the store", LONG, 2, executor);
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void failuresInARowOpenItAndThenNoCallIsMade() {
        fail(breaker);
        assertThat(breaker.isClosed()).isTrue();
        fail(breaker);
        assertThat(breaker.isClosed()).isFalse();

        assertThatThrownBy(() -> breaker.call(calls::incrementAndGet)).isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store is out");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aSuccessInBetweenStartsTheCountAgain() {
        fail(breaker);
        assertThat(breaker.call(() -> "answer")).isEqualTo("answer");
        fail(breaker);

        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void aProbeThatSucceedsClosesIt() {
        Breaker opened = Breaker.open("the store", LONG, 2, executor);

        assertThat(opened.probe(() -> {
            throw new StoreUnavailableException("still out");
        })).isFalse();
        assertThat(opened.isClosed()).isFalse();
        assertThat(opened.probe(calls::incrementAndGet)).isTrue();
        assertThat(opened.call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void aCallThatTakesTooLongIsAFailureAndIsNotInterrupted() throws Exception {
        Breaker impatient = Breaker.closed("the store", Duration.ofMillis(5), 1, executor);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);

        assertThatThrownBy(() -> impatient.call(() -> finishAfter(answer, finished)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store took too long");
        assertThat(impatient.isClosed()).isFalse();
        answer.countDown();

        finished.await();
    }

    @Test
    void aFaultOfOursIsNoOutage() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> breaker.call(() -> {
                throw new IllegalArgumentException("ours");
            })).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(breaker.isClosed()).isTrue();
    }

    private static boolean finishAfter(CountDownLatch answer, CountDownLatch finished) {
        try {
            answer.await();
            finished.countDown();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void fail(Breaker breaker) {
        assertThatThrownBy(() -> breaker.call(() -> {
            throw new StoreUnavailableException("no answer");
        })).isInstanceOf(StoreUnavailableException.class).hasMessage("no answer");
    }
}
