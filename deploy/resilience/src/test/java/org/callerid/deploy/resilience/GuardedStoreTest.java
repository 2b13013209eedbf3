// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.callerid.application.model.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class GuardedStoreTest {
    private final FakeStoreCalls breaker = FakeStoreCalls.openAfter(2);
    private final AtomicInteger pings = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private boolean isBack = true;
    private final AtomicLong nanoTime = new AtomicLong();
    private final GuardedStore store = GuardedStore.available("the store", breaker, this::ping, nanoTime::get);

    @Test
    void whoeverFindsTheBreakerOpenPutsTheStoreOut() {
        fail();
        fail();

        assertThatThrownBy(() -> store.call(calls::incrementAndGet)).isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store is out");
        assertThat(store.isUnavailable()).isTrue();
        assertThat(calls).hasValue(0);
    }

    @Test
    void aHalfOpenBreakerLetsTheProbeThroughAndNobodyElse() {
        fail();
        fail();
        store.probe();
        breaker.halfOpen();

        assertThatThrownBy(() -> store.call(calls::incrementAndGet)).hasMessage("the store is out");
        assertThat(calls).hasValue(0);

        store.probe();

        assertThat(store.call(calls::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aProbeThatFailsLeavesItOut() {
        fail();
        fail();
        store.probe();
        breaker.halfOpen();
        isBack = false;

        store.probe();

        assertThat(pings).hasValue(1);
        assertThat(store.isUnavailable()).isTrue();
    }

    @Test
    void afterOneFailureItIsProbedAndStaysInUse() {
        fail();

        store.probe();

        assertThat(pings).hasValue(1);
        assertThat(store.call(calls::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aFailedProbeCountsAsTheCallsDo() {
        fail();
        isBack = false;
        store.probe();
        store.probe();

        assertThat(store.isUnavailable()).isTrue();
        assertThat(pings).hasValue(1);
    }

    @Test
    void aStoreWhoseCallsSucceedIsNotProbed() {
        store.call(calls::incrementAndGet);

        store.probe();

        assertThat(pings).hasValue(0);
    }

    @Test
    void aStoreThatNobodyCallsIsProbedEverySecond() {
        passSeconds(1);
        store.probe();
        store.probe();

        assertThat(pings).hasValue(1);

        passSeconds(1);
        store.call(calls::incrementAndGet);
        store.probe();

        assertThat(pings).hasValue(1);
    }

    @Test
    void anOutageIsNoticedWithoutCalls() {
        isBack = false;
        passSeconds(1);

        store.probe();
        store.probe();
        store.probe();

        assertThat(store.isUnavailable()).isTrue();
    }

    @Test
    void oneThatStartsOutWaitsForItsFirstProbe() {
        GuardedStore starting = GuardedStore.unavailable("the store", breaker, this::ping);
        assertThatThrownBy(() -> starting.call(calls::incrementAndGet)).hasMessage("the store is out");

        starting.probe();

        assertThat(starting.call(calls::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aCallThatWasNotWaitedForTookTooLong() {
        breaker.beLate();

        assertThatThrownBy(() -> store.call(calls::incrementAndGet)).isInstanceOf(StoreTimeoutException.class)
                .hasMessage("the store took too long");
        assertThat(calls).hasValue(1);
    }

    @Test
    void aFaultOfOursIsNoOutage() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> store.call(() -> {
                throw new IllegalArgumentException("ours");
            })).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(store.isUnavailable()).isFalse();
    }

    @Test
    void aPatientCallHasNoLimitAndOpensNothing() {
        breaker.beLate();
        store.callWithDefaultTimeout(calls::incrementAndGet);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> store.callWithDefaultTimeout(GuardedStoreTest::noAnswer)).hasMessage("no answer");
        }

        assertThat(calls).hasValue(1);
        assertThat(store.isUnavailable()).isFalse();
    }

    private void passSeconds(int seconds) {
        nanoTime.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void ping() {
        pings.incrementAndGet();
        if (!isBack) {
            noAnswer();
        }
    }

    private void fail() {
        assertThatThrownBy(() -> store.call(() -> {
            noAnswer();
            return true;
        })).isInstanceOf(StoreUnavailableException.class).hasMessage("no answer");
    }

    private static void noAnswer() {
        throw new StoreUnavailableException("no answer");
    }
}
