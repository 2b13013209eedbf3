// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The service as operators run it: a process started by {@code deploy/bin/callerid}. */
public final class RunningService implements AutoCloseable {
    public static final String ADMIN_TOKEN = UUID.randomUUID() + "-" + UUID.randomUUID();
    private static final Duration MAX_START = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration MAX_STOP = Duration.ofSeconds(15);

    /** Without a warm-up and without the optimizing compiler, a start takes less than half of the CPU time. */
    private static final Map<String, String> QUICK_START = Boolean.getBoolean("callerid.quick.start")
            ? Map.of("WARM_UP_SECONDS", "0", "JAVA_OPTS", "-XX:TieredStopAtLevel=1")
            : Map.of();

    private final Path script;
    private final Map<String, String> settings;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path output;
    private Process process;

    private RunningService(Path script, Map<String, String> settings, Path output) throws IOException {
        this.script = script;
        this.settings = settings;
        this.output = output;
        this.process = command(script, settings, List.of("serve"), output);
    }

    /**
     * Starts a node and waits until it answers. Unless the settings say otherwise, it gets a port and an admin token of
     * its own.
     */
    public static RunningService start(Map<String, String> settings) throws IOException, InterruptedException {
        return startBy(Installation.script(), settings);
    }

    /** The same for another installation. */
    public static RunningService startBy(Path script, Map<String, String> settings)
            throws IOException, InterruptedException {
        RunningService service = launch(script, settings);
        service.awaitStart();
        return service;
    }

    /** Starts nodes at the same time, and waits until all of them answer. */
    public static List<RunningService> startAll(List<Map<String, String>> settings)
            throws IOException, InterruptedException {
        List<RunningService> services = new ArrayList<>();
        try {
            for (Map<String, String> each : settings) {
                services.add(launch(Installation.script(), each));
            }
            for (RunningService service : services) {
                service.awaitStart();
            }
            return services;
        } catch (IOException | InterruptedException | AssertionError e) {
            for (RunningService service : services) {
                service.process.destroyForcibly();
            }
            throw e;
        }
    }

    private static RunningService launch(Path script, Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(QUICK_START);
        all.put("API_PORT", String.valueOf(Ports.free()));
        all.put("AGI_PORT", String.valueOf(Ports.free()));
        all.put("ADMIN_TOKEN", ADMIN_TOKEN);
        all.putAll(settings);
        Path output = Files.createTempFile("callerid-serve", ".out");
        output.toFile().deleteOnExit();
        return new RunningService(script, all, output);
    }

    /** Runs {@code deploy/bin/callerid} with these settings and no others. */
    public static Process command(Map<String, String> settings, List<String> arguments, Path output)
            throws IOException {
        return command(Installation.script(), settings, arguments, output);
    }

    private static Process command(Path script, Map<String, String> settings, List<String> arguments, Path output)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(script.toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(output.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches(
                        "(API|AGI|ALLOWED|WARM|WATCHDOG|POSTGRES|REDIS|DEFAULT|ADMIN|USAGE|LOCAL|STICKY|PERSON|SAME|CALLBACK|DATA"
                                + "|RETENTION|LOG|ALERT|TRACES|OTEL)_.*"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private void awaitStart() throws IOException, InterruptedException {
        try {
            await("the service starts").atMost(MAX_START)
                    .pollInterval(POLL_INTERVAL)
                    .pollInSameThread()
                    .failFast("the service has ended", () -> !process.isAlive())
                    .until(() -> Files.readString(output).contains("listens on"));
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            printThreads();
            process.destroyForcibly();
            throw new AssertionError("the service did not start: " + Files.readString(output), e);
        }
    }

    /** Prints a thread dump to the process's output, which shows where a start hangs. */
    private void printThreads() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid())).start().waitFor();
        TimeUnit.SECONDS.sleep(1);
    }

    /** Kills the process with SIGKILL, and starts another one with the same settings. */
    public void killAndStartAgain() throws IOException, InterruptedException {
        kill();
        startAgain();
    }

    /** Starts another process with the same settings, after {@link #kill}. */
    public void startAgain() throws IOException, InterruptedException {
        process = command(script, settings, List.of("serve"), output);
        awaitStart();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        forgetOutput();
    }

    /** Stops the service as an operator does (SIGTERM), and starts it again with the same settings. */
    public void restart() throws IOException, InterruptedException {
        close();
        forgetOutput();
        startAgain();
    }

    private void forgetOutput() {
        try {
            Files.writeString(output, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node's Java process: {@code deploy/bin/callerid} replaces itself with it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What the process has printed since it was started, or last killed. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + settings.get("API_PORT") + path);
    }

    public int port() {
        return Integer.parseInt(String.valueOf(settings.get("API_PORT")));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> getWithToken(String path, String token) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.noBody())
                .build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> admin(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + settings.get("ADMIN_TOKEN"))
                .header("Content-Type", method.equals("PATCH") ? "application/json" : "text/csv")
                .method(method, BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    /** Stops the service as an operator does (SIGTERM). */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(MAX_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the service did not stop within " + MAX_STOP);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
