// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.callerid.deploy.testsupport.LoadGenerator;
import org.callerid.deploy.testsupport.RunningService;

/** Places the calls of {@link CallCentre}, and counts what the service answered to each request for a number. */
final class CountedCalls implements AutoCloseable {
    private final RunningService service;
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> campaigns = new ConcurrentHashMap<>();
    private final LoadGenerator load;
    private volatile boolean isEnding;
    private volatile String lastDestination = "";

    private CountedCalls(RunningService service, Duration length) {
        this.service = service;
        long calls = length.toSeconds() * CallCentre.CALLS_PER_SECOND;
        this.load = LoadGenerator.atRate(CallCentre.CALLS_PER_SECOND, index -> index < calls && !isEnding,
                index -> place(CallCentre.call(index)));
    }

    /** Begins to call, for this long. Returns at once. */
    static CountedCalls on(RunningService service, Duration length) {
        return new CountedCalls(service, length);
    }

    private void place(CallCentre.Call call) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get("/next-cid?" + call.query());
        String outcome = outcome(answer);
        count(outcomes, outcome);
        if (call.isUsable()) {
            count(campaigns, call.campaign());
        }
        if (outcome.equals("Number assigned")) {
            lastDestination = call.destination();
            TimeUnit.MILLISECONDS.sleep(call.millis());
            service.post("/release?call_id=" + call.id() + "&status=ANSWER&cause=16");
        }
    }

    private static String outcome(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> "Number assigned";
            case 400, 422 -> "Invalid request";
            case 429 -> "Rate limited";
            case 503 ->
                answer.body().contains("No available caller-IDs") ? "No number available" : "Service unavailable";
            default -> throw new AssertionError(answer.statusCode() + ": " + answer.body());
        };
    }

    private static void count(Map<String, LongAdder> counters, String name) {
        counters.computeIfAbsent(name, any -> new LongAdder()).increment();
    }

    /** Waits until all calls have ended. */
    void await() throws InterruptedException {
        load.await();
    }

    /** How many requests were answered so, by the names of the overview's tiles. */
    Map<String, Long> outcomes() {
        return sums(outcomes);
    }

    /** How many requests that can be understood were sent for each campaign. */
    Map<String, Long> campaigns() {
        return sums(campaigns);
    }

    /** Destination of the latest call that got a number. */
    String lastDestination() {
        return lastDestination;
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((name, sum) -> sums.put(name, sum.sum()));
        return sums;
    }

    @Override
    public void close() {
        isEnding = true;
        load.close();
    }
}
