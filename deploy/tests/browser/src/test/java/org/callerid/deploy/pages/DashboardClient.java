// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.callerid.deploy.testsupport.RunningService;

/** A service's pages, requested with the admin token. */
final class DashboardClient {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final RunningService service;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    DashboardClient(RunningService service) {
        this.service = service;
    }

    /**
     * Requests a page.
     *
     * @param path below {@code /dashboard/}
     */
    Answer get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.at("/dashboard/" + path))
                .header("Authorization", "Bearer " + RunningService.ADMIN_TOKEN)
                .timeout(TIMEOUT)
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new Answer(response.body(), duration);
    }

    /**
     * A page.
     *
     * @param took until the last byte of the page; what it refers to is not loaded
     */
    record Answer(String page, Duration took) {}
}
