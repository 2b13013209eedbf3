// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callerid.application.fixture.Fixtures.NOON;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callerid.application.model.Alert;
import org.callerid.domain.attention.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpAlertChannelTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Alert ALERT = new Alert(Alert.Event.RAISED, "AreaCodeExhausted 310", Severity.WARNING, NOON,
            "Area code \"310\" is exhausted.");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int failures;
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(received.size() <= failures ? 500 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void anAlertIsOneJsonObject() {
        try (HttpAlertChannel channel = channel()) {
            channel.send(ALERT);

            await().atMost(SOON).until(() -> received.size() == 1);
        }
        assertThat(received).containsExactly("{\"event\":\"raised\",\"key\":\"AreaCodeExhausted 310\","
                + "\"severity\":\"warning\",\"at\":\"" + NOON + "\","
                + "\"text\":\"Area code \\\"310\\\" is exhausted.\"}");
    }

    @Test
    void aFailedAlertIsSentThreeTimesAtMost() {
        failures = 2;
        try (HttpAlertChannel channel = channel()) {
            channel.send(ALERT);
            await().atMost(SOON).until(() -> received.size() == 3);

            failures = Integer.MAX_VALUE;
            channel.send(ALERT);
            await().atMost(SOON).until(() -> received.size() == 6);
            await().during(Duration.ofMillis(200)).atMost(SOON).until(() -> received.size() == 6);
        }
    }

    private HttpAlertChannel channel() {
        return new HttpAlertChannel(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"), Duration.ofMillis(10));
    }
}
