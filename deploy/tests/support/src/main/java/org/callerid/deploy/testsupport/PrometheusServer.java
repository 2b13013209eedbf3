// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Prometheus that scrapes one service every second. */
public final class PrometheusServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Duration MAX_START = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Process process;

    private PrometheusServer(Path folder) throws IOException {
        this.process = new ProcessBuilder(PROGRAM.toString(), "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** Whether Prometheus is installed. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for its files
     * @param service host and port
     * @param rules files of rules
     */
    public static PrometheusServer start(Path folder, String service, List<Path> rules) throws IOException {
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
                rule_files: %s
                scrape_configs: [{job_name: callerid, static_configs: [{targets: ["%s"]}]}]
                """.formatted(rules.stream().map(file -> "\"" + file + "\"").toList(), service));
        PrometheusServer server = new PrometheusServer(folder);
        await("Prometheus is ready").atMost(MAX_START)
                .ignoreExceptions()
                .until(() -> server.get("/-/ready").contains("Ready"));
        return server;
    }

    /** The answer to a query, as JSON. */
    public String query(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** Whether the query has at least one result. */
    public boolean hasData(String expression) throws IOException, InterruptedException {
        return query(expression).contains("\"value\":");
    }

    public boolean isFiring(String alert) throws IOException, InterruptedException {
        return hasData("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"}");
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
