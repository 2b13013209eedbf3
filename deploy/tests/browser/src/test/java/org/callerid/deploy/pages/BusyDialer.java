// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.callerid.deploy.testsupport.LoadGenerator;
import org.callerid.deploy.testsupport.RunningService;

/** Enough clients to keep a service busy; each requests a number as soon as it has the previous one. */
final class BusyDialer {
    private static final int CLIENTS = 64;

    private final RunningService service;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong calls = new AtomicLong();

    BusyDialer(RunningService service) {
        this.service = service;
    }

    /** Numbers allocated per second. */
    long call(Duration time) throws InterruptedException {
        LongAdder allocated = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        try (LoadGenerator load = LoadGenerator.withClients(CLIENTS, number -> System.nanoTime() < end,
                number -> allocated.add(ask(calls.incrementAndGet()) == 200 ? 1 : 0))) {
            load.await();
        }
        return allocated.sum() / time.toSeconds();
    }

    private int ask(long call) throws IOException, InterruptedException {
        return client.send(HttpRequest
                .newBuilder(service.at("/next-cid?to=" + areaCode(call * 7 % 300) + "5550100&campaign=C" + call % 40
                        + "&agent=a" + call % 5_000 + "&call_id=" + call))
                .timeout(Duration.ofSeconds(10))
                .build(), BodyHandlers.discarding()).statusCode();
    }

    /**
     * The area code of a number.
     *
     * @param index 0 to 299; as in numbers.sql
     */
    private static long areaCode(long index) {
        return (2 + index / 60) * 100 + 20 + index % 60;
    }
}
