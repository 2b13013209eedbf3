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
        assertThat(bulkhead.enter()).isTrue();
        waiting(bulkhead, "second");
        waiting(bulkhead, "third");
        assertThat(log).isEmpty();

        bulkhead.leave();
        await().untilAsserted(() -> assertThat(log).containsExactly("second"));
        bulkhead.leave();
        await().untilAsserted(() -> assertThat(log).containsExactly("second", "third"));
    }

    @Test
    void nobodyPassesThoseWhoWait() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofSeconds(2));
        assertThat(bulkhead.enter()).isTrue();
        waiting(bulkhead, "second");

        bulkhead.leave();

        assertThat(bulkhead.enter()).isFalse();
        await().untilAsserted(() -> assertThat(log).containsExactly("second"));
    }

    @Test
    void aPlaceThatNobodyWaitsForIsFreeAgain() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMinutes(1));
        assertThat(bulkhead.enter()).isTrue();
        bulkhead.leave();

        assertThat(bulkhead.enter()).isTrue();
    }

    @Test
    void whoeverComesWhenTooManyWaitIsRejected() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMinutes(1));
        assertThat(bulkhead.enter()).isTrue();
        waiting(bulkhead, "second");

        assertThat(bulkhead.enter()).isFalse();
    }

    @Test
    void whoeverWaitsTooLongIsRejectedAndTakesNoPlace() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1));
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isFalse();
        bulkhead.leave();

        assertThat(bulkhead.enter()).isTrue();
    }

    private void waiting(Bulkhead bulkhead, String name) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            if (bulkhead.enter()) {
                log.add(name);
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
