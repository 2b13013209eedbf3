// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.resilience;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrowingThreadPoolTest {
    private static final int MIN = 2;
    private static final int MAX = 8;
    private static final int MAX_WAITING = 3;

    private final GrowingThreadPool pool = new GrowingThreadPool("test", MIN, MAX, MAX_WAITING);
    private final CountDownLatch blocked = new CountDownLatch(1);

    @AfterEach
    void close() {
        blocked.countDown();
        pool.close();
    }

    @Test
    void tasksThatBlockDoNotHoldUpTheOthers() throws InterruptedException {
        int others = 20;
        CountDownLatch done = new CountDownLatch(others);
        block(MAX - 1);

        for (int i = 0; i < others; i++) {
            pool.execute(done::countDown);
        }

        assertThat(done.await(10, SECONDS)).isTrue();
    }

    @Test
    void aWaitingTaskIsStartedOnceNoneHasStartedForAWhile() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        block(MIN);

        pool.execute(done::countDown);
        Thread.sleep(100);
        pool.execute(done::countDown);

        assertThat(done.await(10, SECONDS)).isTrue();
    }

    @Test
    void noTaskIsLostWhenAllThreadsAreBusy() throws InterruptedException {
        int others = 100;
        CountDownLatch done = new CountDownLatch(others);
        block(MAX);

        for (int i = 0; i < others; i++) {
            pool.execute(done::countDown);
        }
        blocked.countDown();

        assertThat(done.await(10, SECONDS)).isTrue();
    }

    @Test
    void threadsAreReused() throws InterruptedException {
        Set<String> names = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 100; i++) {
            CountDownLatch done = new CountDownLatch(1);
            pool.execute(() -> {
                names.add(Thread.currentThread().getName());
                done.countDown();
            });
            assertThat(done.await(10, SECONDS)).isTrue();
        }

        assertThat(names).hasSizeLessThanOrEqualTo(MIN);
    }

    private void block(int tasks) {
        for (int i = 0; i < tasks; i++) {
            pool.execute(this::awaitUnblocked);
        }
    }

    private void awaitUnblocked() {
        try {
            blocked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
