// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.LoadGenerator;

/** Sends requests as fast as a number of clients can, each request once. */
final class Burst {
    private static final Pattern CALLER_ID = Pattern.compile("\"caller_id\":\"(\\d+)\"");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final int clients;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    Burst(int clients) {
        this.clients = clients;
    }

    /** Returns when the last request is answered. */
    List<Answer> send(List<URI> requests) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                LoadGenerator load = LoadGenerator.withClients(clients, number -> number < requests.size(),
                        number -> answers.add(answer(client, requests.get(number))))) {
            load.await();
        }
        return List.copyOf(answers);
    }

    int answered() {
        return answers.size();
    }

    private static Answer answer(HttpClient client, URI request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(HttpRequest.newBuilder(request).timeout(TIMEOUT).build(),
                BodyHandlers.ofString());
        Matcher callerId = CALLER_ID.matcher(response.body());
        return new Answer(response.statusCode(), callerId.find() ? callerId.group(1) : "",
                response.headers().firstValue("Retry-After"));
    }

    /**
     * An answer.
     *
     * @param number empty if none was given
     */
    record Answer(int status, String number, Optional<String> retryAfter) {}
}
