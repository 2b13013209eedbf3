// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.LoadGenerator;

/** Dialers that request numbers in a loop, and a record of the answers. */
final class ConcurrentCallers implements AutoCloseable {
    private static final Pattern CALLER_ID = Pattern.compile("\"caller_id\":\"(\\d+)\"");
    private static final int GRANTED = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Nodes nodes;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<LoadGenerator> loads = new ArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    ConcurrentCallers(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Starts dialers; each sends requests without pause while {@code goOn} is true. */
    ConcurrentCallers start(int dialers, BooleanSupplier goOn) {
        Random random = new Random(dialers);
        loads.add(LoadGenerator.withClients(dialers, number -> goOn.getAsBoolean(),
                number -> ask("/next-cid?campaign=stampede&to=" + (200 + random.nextInt(800)) + "5550" + 100)));
        return this;
    }

    private void ask(String path) throws InterruptedException {
        long sentAt = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(nodes.next().at(path)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
            Matcher callerId = CALLER_ID.matcher(response.body());
            answers.add(new Answer(sentAt, System.nanoTime(), response.statusCode(),
                    callerId.find() ? callerId.group(1) : ""));
            if (response.statusCode() != GRANTED) {
                pause();
            }
        } catch (IOException e) {
            // No answer, no reservation. The service is being killed, or the test will notice that it is gone.
            pause();
        }
    }

    /** Leaves time to a service or a database that is still starting. */
    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
    }

    /** Waits for the dialers to end and returns all answers. */
    List<Answer> await() throws InterruptedException {
        for (LoadGenerator load : loads) {
            load.await();
        }
        return List.copyOf(answers);
    }

    int answered() {
        return answers.size();
    }

    @Override
    public void close() {
        loads.forEach(LoadGenerator::close);
        client.shutdownNow();
    }

    /** An answer; times by {@link System#nanoTime}. */
    record Answer(long sentAt, long answeredAt, int status, String number) {
        boolean granted() {
            return status == 200;
        }
    }
}
