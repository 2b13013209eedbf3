// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.callerid.deploy.testsupport.RunningService;

/** Enough clients to keep a service busy; each requests a number as soon as it has the previous one. */
final class CallLoadGenerator {
    private static final int CLIENTS = 64;

    private final RunningService service;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong calls = new AtomicLong();

    CallLoadGenerator(RunningService service) {
        this.service = service;
    }

    /** Numbers granted per second. */
    long call(Duration time) {
        LongAdder granted = new LongAdder();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                Future<?> unused = threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        granted.add(ask() == 200 ? 1 : 0);
                    }
                    return null;
                });
            }
        }
        return granted.sum() / time.toSeconds();
    }

    private int ask() throws IOException, InterruptedException {
        long call = calls.incrementAndGet();
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
