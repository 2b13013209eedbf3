// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    @Test
    void whoeverComesWhenAllPlacesAreTakenWaitsForOne() {
        Bulkhead bulkhead = new Bulkhead(1, 2, Duration.ofMinutes(1));
        assertThat(bulkhead.tryAcquire()).isTrue();
        waiting(bulkhead, "second");
        waiting(bulkhead, "third");
        assertThat(log).isEmpty();

        bulkhead.release();
        await().untilAsserted(() -> assertThat(log).containsExactly("second"));
        bulkhead.release();
        await().untilAsserted(() -> assertThat(log).containsExactly("second", "third"));
    }

    @Test
    void nobodyPassesThoseWhoWait() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofSeconds(2));
        assertThat(bulkhead.tryAcquire()).isTrue();
        waiting(bulkhead, "second");

        bulkhead.release();

        assertThat(bulkhead.tryAcquire()).isFalse();
        await().untilAsserted(() -> assertThat(log).containsExactly("second"));
    }

    @Test
    void aPlaceThatNobodyWaitsForIsFreeAgain() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMinutes(1));
        assertThat(bulkhead.tryAcquire()).isTrue();
        bulkhead.release();

        assertThat(bulkhead.tryAcquire()).isTrue();
    }

    @Test
    void whoeverComesWhenTooManyWaitIsRejected() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMinutes(1));
        assertThat(bulkhead.tryAcquire()).isTrue();
        waiting(bulkhead, "second");

        assertThat(bulkhead.tryAcquire()).isFalse();
    }

    @Test
    void whoeverWaitsTooLongIsRejectedAndTakesNoPlace() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1));
        assertThat(bulkhead.tryAcquire()).isTrue();
        assertThat(bulkhead.tryAcquire()).isFalse();
        bulkhead.release();

        assertThat(bulkhead.tryAcquire()).isTrue();
    }

    private void waiting(Bulkhead bulkhead, String name) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            if (bulkhead.tryAcquire()) {
                log.add(name);
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
