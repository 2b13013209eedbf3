// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.LoadGenerator;
import org.callerid.deploy.testsupport.RunningService;

/**
 * Clients that place calls at a given rate, whether or not earlier ones were answered, and record what they see. Each client has a node to which
 * it sends first; a request without an answer is sent again to the next node with the same call id. Half of the calls
 * hang up within a second, the others never.
 */
final class RecordingDialer implements AutoCloseable {
    private static final int CLIENTS = 64;
    private static final int TRIES = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_CALL_MILLIS = 1_000;
    private static final int LOWEST_AREA = 200;
    private static final int AREAS = 800;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<RunningService> nodes;
    private final History history;
    private final String run;
    private final long seed;

    /**
     * Creates the clients.
     *
     * @param run prefix of the ids of its calls
     */
    RecordingDialer(List<RunningService> nodes, History history, String run, long seed) {
        this.nodes = List.copyOf(nodes);
        this.history = history;
        this.run = run;
        this.seed = seed;
    }

    /** Places calls, and returns when the last one has ended. */
    void dial(int callsPerSecond, Duration time) throws InterruptedException {
        long calls = callsPerSecond * time.toMillis() / 1_000;
        try (LoadGenerator load = LoadGenerator.atRate(callsPerSecond, number -> number < calls, this::place)) {
            load.await();
        }
    }

    private void place(int number) throws InterruptedException {
        Random random = new Random(seed * 1_000_003 + number);
        int dialer = number % CLIENTS;
        CallKey call = new CallKey(run + "-" + number, String.format(Locale.ROOT, "%d555%04d",
                LOWEST_AREA + random.nextInt(AREAS), random.nextInt(10_000)));
        String agent = random.nextInt(8) == 0 ? "&agent=agent-" + dialer : "";
        for (int tries = 0; tries < TRIES; tries++) {
            RequestEvent ask = ask((dialer + tries) % nodes.size(), call, agent);
            history.add(ask);
            if (ask.granted() && random.nextBoolean()) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_CALL_MILLIS));
                hangUp(dialer, call.callId());
            }
            if (ask.answered()) {
                return;
            }
        }
    }

    private RequestEvent ask(int node, CallKey call, String agent) throws InterruptedException {
        URI uri = nodes.get(node)
                .at("/next-cid?to=" + call.destination() + "&campaign=faults&call_id=" + call.callId() + agent);
        long sentAt = System.nanoTime();
        Reply reply = send(HttpRequest.newBuilder(uri));
        return new RequestEvent(node, call, sentAt, System.nanoTime(), reply.status(), reply.body());
    }

    private void hangUp(int dialer, String callId) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            int node = (dialer + tries) % nodes.size();
            URI uri = nodes.get(node).at("/release?call_id=" + callId);
            long sentAt = System.nanoTime();
            Reply reply = send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()));
            history.add(new ReleaseEvent(node, callId, sentAt, System.nanoTime(), reply.status()));
            if (reply.status() == 200) {
                return;
            }
        }
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            return new Reply(RequestEvent.TIMED_OUT, "");
        } catch (IOException e) {
            return new Reply(RequestEvent.BROKEN, String.valueOf(e));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private record Reply(int status, String body) {}
}
