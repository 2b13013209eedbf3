// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.alerts;

import jakarta.json.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.callerid.application.model.Alert;
import org.callerid.application.port.out.AlertChannel;

/** Posts each alert as one JSON object to a URL, with up to three attempts of two seconds each. Thread-safe. */
public final class HttpAlertChannel implements AlertChannel, AutoCloseable {
    private static final Logger LOG = System.getLogger(HttpAlertChannel.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;
    private static final int FIRST_ERROR_STATUS = 300;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI url;
    private final Duration retryDelay;

    public HttpAlertChannel(URI url) {
        this(url, TIMEOUT);
    }

    HttpAlertChannel(URI url, Duration retryDelay) {
        this.url = url;
        this.retryDelay = retryDelay;
    }

    @Override
    public void send(Alert alert) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(alert)))
                .build();
        send(request, ATTEMPTS).whenComplete((done, failure) -> {
            if (failure != null) {
                // The URL may contain a secret.
                LOG.log(Level.WARNING, "The alert \"{0}\" could not be sent to ALERT_URL: {1}", alert.key(),
                        failure.getMessage());
            }
        });
    }

    private CompletionStage<Void> send(HttpRequest request, int attempts) {
        return client.sendAsync(request, BodyHandlers.discarding())
                .thenAccept(HttpAlertChannel::requireSuccess)
                .exceptionallyCompose(failure -> attempts == 1
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture
                                .runAsync(() -> {},
                                        CompletableFuture.delayedExecutor(retryDelay.toMillis(),
                                                TimeUnit.MILLISECONDS))
                                .thenCompose(waited -> send(request, attempts - 1)));
    }

    private static void requireSuccess(HttpResponse<Void> response) {
        if (response.statusCode() >= FIRST_ERROR_STATUS) {
            throw new IllegalStateException("status " + response.statusCode());
        }
    }

    private static String json(Alert alert) {
        return Json.createObjectBuilder()
                .add("event", alert.event().name().toLowerCase(Locale.ROOT))
                .add("key", alert.key())
                .add("severity", alert.severity().name().toLowerCase(Locale.ROOT))
                .add("at", alert.at().toString())
                .add("text", alert.text())
                .build()
                .toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
