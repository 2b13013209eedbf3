// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.callerid.deploy.testsupport.NginxServer;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes behind nginx with {@code deploy/proxy/calls.conf}, restarted one after the other while calls run. */
@Tag("full")
class RollingRestartIT {
    private static final int CALLERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(40);

    @TempDir
    Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean isOver;

    @Test
    void noCallIsRefusedWhileNodesAreRestartedOneByOne() throws Exception {
        assumeTrue(NginxServer.isInstalled(), "nginx is not installed");
        int port = Ports.free();
        try (Nodes nodes = Nodes.start(Nodes.Layout.TWO_NODES_ON_POSTGRES,
                Map.of("DEFAULT_RATE_LIMIT_PER_AGENT", "0"))) {
            nodes.load(Nodes.numbers(1_000), 100_000, 100_000);
            List<RunningService> services = List.of(nodes.next(), nodes.next());
            try (NginxServer nginx = NginxServer.start(folder, site(services, port), port);
                    ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CALLERS; i++) {
                    callers.execute(() -> callUntilOver("http://127.0.0.1:" + port));
                }
                for (RunningService service : services) {
                    TimeUnit.SECONDS.sleep(2);
                    service.restart();
                }
                TimeUnit.SECONDS.sleep(2);
                isOver = true;
                assertThat(nginx.isRunning()).isTrue();
            }
        }
        assertThat(answers).containsOnlyKeys(200);
        assertThat(answers.get(200)).hasValueGreaterThan(500);
    }

    private static String site(List<RunningService> nodes, int port) throws IOException {
        return Files.readString(Path.of("../../proxy/calls.conf"))
                .replace("10.1.0.5:8000", "127.0.0.1:" + nodes.getFirst().port())
                .replace("10.1.0.6:8000", "127.0.0.1:" + nodes.getLast().port())
                .replace("127.0.0.1:8010", "127.0.0.1:" + port);
    }

    private void callUntilOver(String base) {
        while (!isOver) {
            String call = "call_id=" + calls.incrementAndGet();
            count(HttpRequest.newBuilder(URI.create(base + "/next-cid?to=2125551000&" + call)));
            count(HttpRequest.newBuilder(URI.create(base + "/release?" + call)).POST(BodyPublishers.noBody()));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void count(HttpRequest.Builder request) {
        int status;
        try {
            status = client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            status = 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    }
}
