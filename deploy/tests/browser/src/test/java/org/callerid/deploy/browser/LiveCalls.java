// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.LoadGenerator;
import org.callerid.deploy.testsupport.RunningService;

/** About twenty calls a second, of one to six seconds, each to a destination of its own, until they are told to end. */
final class LiveCalls implements AutoCloseable {
    private static final int CALLS_PER_SECOND = 20;
    private static final int FIRST = 1_000_000;

    private final RunningService service;
    private final Map<String, String> numberOf = new ConcurrentHashMap<>();
    private final Set<String> lostTheirNumber = ConcurrentHashMap.newKeySet();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final LoadGenerator load;
    private volatile boolean isEnding;

    private LiveCalls(RunningService service) {
        this.service = service;
        this.load = LoadGenerator.atRate(CALLS_PER_SECOND, number -> !isEnding, this::call);
    }

    static LiveCalls on(RunningService service) {
        return new LiveCalls(service);
    }

    private void call(int i) throws IOException, InterruptedException {
        String destination = "213" + (FIRST * 5 + i);
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
    }

    /** The numbers of all calls so far, by destination. */
    Map<String, String> numbers() {
        return Map.copyOf(numberOf);
    }

    /** The destinations of the calls that had lost their number when they hung up. Waits for all calls to end. */
    Set<String> lostTheirNumber() throws InterruptedException {
        isEnding = true;
        load.await();
        if (!failed.isEmpty()) {
            throw new AssertionError("hang-ups that released another number: " + failed);
        }
        return Set.copyOf(lostTheirNumber);
    }

    @Override
    public void close() {
        isEnding = true;
        load.close();
    }
}
