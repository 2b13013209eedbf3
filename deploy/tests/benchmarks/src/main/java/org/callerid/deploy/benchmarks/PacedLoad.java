// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.callerid.deploy.testsupport.LoadGenerator;

/** Requests at a rate, whether or not earlier ones have been answered. */
record PacedLoad(int requestsPerSecond) implements Load {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;

    @Override
    public LoadResult run(Target target, Duration duration) throws InterruptedException {
        long count = duration.toSeconds() * requestsPerSecond;
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            Outcomes outcomes = new Outcomes();
            try (LoadGenerator load = LoadGenerator.atRate(requestsPerSecond, number -> number < count,
                    number -> outcomes.place(() -> isGranted(client, target)))) {
                load.await();
            }
            return outcomes.result();
        }
    }

    private static boolean isGranted(HttpClient client, Target target) throws IOException, InterruptedException {
        URI uri = target.url().resolve("/next-cid?" + RandomCall.next().query());
        return client.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.discarding())
                .statusCode() == OK;
    }

    @Override
    public int unansweredAtEnd() {
        return 0;
    }
}
