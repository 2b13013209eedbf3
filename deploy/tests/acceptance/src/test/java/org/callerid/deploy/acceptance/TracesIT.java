// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code TRACES_URL} each request becomes a span of the caller's trace at an OTLP receiver; without it, none does. */
@Tag("full")
class TracesIT {
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALL = "/next-cid?to=3105559876&campaign=c&agent=traced-agent&call_id=1";
    private static final Duration MAX_UNTIL_SENT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void startReceiver() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stopReceiver() {
        receiver.stop(0);
    }

    @Test
    void aRequestIsASpanOfItsCallersTraceWithoutWhomWasCalled() throws Exception {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/v1/traces";
        try (RunningService service = start(
                Map.of("TRACES_URL", url, "OTEL_BSP_SCHEDULE_DELAY", "200", "OTEL_TRACES_SAMPLER", "always_on"))) {
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);
            call(service);

            await("the span arrives").atMost(MAX_UNTIL_SENT)
                    .until(() -> received.stream().anyMatch(spans -> spans.contains("/next-cid")));
        }
        assertThat(String.join("", received)).contains("callerid-rotation", bytes(TRACE_ID))
                .doesNotContain("3105559876", "traced-agent", "/health");
    }

    @Test
    void withoutTheSettingNothingIsSent() throws Exception {
        try (RunningService service = start(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + receiver.getAddress().getPort(), "OTEL_BSP_SCHEDULE_DELAY", "200"))) {
            call(service);
        }
        assertThat(received).isEmpty();
    }

    private RunningService start(Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("DATA_DIR", folder.resolve("data").toString());
        return RunningService.start(all);
    }

    private static void call(RunningService service) throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(service.at(CALL))
                        .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01")
                        .build(), BodyHandlers.discarding());
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
