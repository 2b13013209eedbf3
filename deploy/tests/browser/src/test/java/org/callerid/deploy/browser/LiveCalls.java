// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.RunningService;

/** About twenty calls a second, of one to six seconds, each to a destination of its own, until they are told to end. */
final class LiveCalls implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final int FIRST = 1_000_000;

    private final RunningService service;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> numberOf = new ConcurrentHashMap<>();
    private final Set<String> lostTheirNumber = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Future<?> placing;
    private volatile boolean isEnding;

    private LiveCalls(RunningService service) {
        this.service = service;
        this.placing = threads.submit(() -> {
            for (int i = 0; !isEnding; i++) {
                String destination = "213" + (FIRST * 5 + i);
                int call = i;
                Future<?> unused = threads.submit(() -> call(destination, call));
                TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
            }
            return null;
        });
    }

    static LiveCalls on(RunningService service) {
        return new LiveCalls(service);
    }

    private Void call(String destination, int i) throws IOException, InterruptedException {
        String given = service.get("/next-cid?format=text&to=" + destination + "&campaign=LIVE&agent=agent" + i % 97
                + "&call_id=live-" + i).body().strip();
        if (!given.isEmpty()) {
            numberOf.put(destination, given);
            TimeUnit.MILLISECONDS.sleep(1_000 + i * 7_919L % 5_000);
            String answer = service.post("/release?call_id=live-" + i).body();
            if (answer.contains("\"released\":[]")) {
                lostTheirNumber.add(destination);
            } else if (!answer.contains(given)) {
                failed.add(destination + ": " + answer);
            }
        }
        return null;
    }

    /** The numbers of all calls so far, by destination. */
    Map<String, String> numbers() {
        return Map.copyOf(numberOf);
    }

    /** The destinations of the calls that had lost their number when they hung up. Waits for all calls to end. */
    Set<String> lostTheirNumber() throws InterruptedException {
        isEnding = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        if (!failed.isEmpty()) {
            throw new AssertionError("hang-ups that released another number: " + failed);
        }
        return Set.copyOf(lostTheirNumber);
    }

    @Override
    public void close() {
        isEnding = true;
        placing.cancel(true);
        threads.shutdownNow();
    }
}
