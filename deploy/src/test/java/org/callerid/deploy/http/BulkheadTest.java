// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenWaitsForOne() {
        Bulkhead bulkhead = new Bulkhead(1, 2, Duration.ofMinutes(1), timer);
        submit(bulkhead, "first");
        submit(bulkhead, "second");
        submit(bulkhead, "third");
        assertThat(log).containsExactly("first");

        bulkhead.release();
        bulkhead.release();

        assertThat(log).containsExactly("first", "second", "third");
    }

    @Test
    void aPlaceThatNobodyWaitsForIsFreeAgain() {
        Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofMinutes(1), timer);
        submit(bulkhead, "first");
        bulkhead.release();

        submit(bulkhead, "second");

        assertThat(log).containsExactly("first", "second");
    }

    @Test
    void whoeverComesWhenTooManyWaitIsRejected() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMinutes(1), timer);
        submit(bulkhead, "first");
        submit(bulkhead, "second");

        submit(bulkhead, "third");

        assertThat(log).containsExactly("first", "not third");
    }

    @Test
    void whoeverWaitsTooLongIsRejectedAndTakesNoPlace() {
        Bulkhead bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1), timer);
        submit(bulkhead, "first");
        submit(bulkhead, "second");
        await().untilAsserted(() -> assertThat(log).containsExactly("first", "not second"));
        bulkhead.release();

        submit(bulkhead, "third");

        assertThat(log).containsExactly("first", "not second", "third");
    }

    private void submit(Bulkhead bulkhead, String name) {
        bulkhead.submit(() -> log.add(name), () -> log.add("not " + name));
    }
}
