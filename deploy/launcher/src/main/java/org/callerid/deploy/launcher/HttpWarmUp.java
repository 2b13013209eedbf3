// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.callerid.deploy.settings.ListenAddress;
import org.callerid.deploy.settings.StartupStatus;

/**
 * Warms up HTTP with requests of our own before others are accepted. On a busy machine the first requests of a freshly
 * started server take up to a second each, and two seconds' worth of calls waited for them. Until the warm-up is done,
 * all other requests are rejected at once.
 */
record HttpWarmUp(ListenAddress address, Duration maxDuration) {
    private static final int ROUNDS = 150;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Runs the warm-up. If a request fails, the warm-up is cut short and real calls begin. */
    void run() {
        // The last one is rejected, which a node that recovers from a pause must also do quickly.
        List<HttpRequest> requests = List.of(known("/").build(),
                known("/release?call_id=warm-up").POST(BodyPublishers.noBody()).build(), unknown("/").build());
        long end = System.nanoTime() + maxDuration.toNanos();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = 0; round < ROUNDS && System.nanoTime() - end < 0; round++) {
                for (HttpRequest request : requests) {
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            System.getLogger(HttpWarmUp.class.getName())
                    .log(System.Logger.Level.INFO, "the warm-up was cut short: {0}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            StartupStatus.warmUpDone();
        }
    }

    private HttpRequest.Builder known(String path) {
        return unknown(path).header(StartupStatus.WARM_UP, StartupStatus.warmUpToken().orElse(""));
    }

    private HttpRequest.Builder unknown(String path) {
        return HttpRequest.newBuilder(URI.create(address.url("http") + path)).timeout(TIMEOUT);
    }
}
