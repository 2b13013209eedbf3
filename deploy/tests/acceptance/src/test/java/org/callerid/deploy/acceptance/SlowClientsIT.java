// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls are answered while other clients send slowly, do not read, or never finish. */
@Tag("full")
class SlowClientsIT {
    private static final int AGI_PORT = Ports.free();
    private static final int MAX_ANSWER_MILLIS = 2_000;
    private static final long ATTACK_NANOS = TimeUnit.SECONDS.toNanos(7);
    /** More than there are HTTP threads, and more than the pages' bulkhead admits. */
    private static final int CLIENTS = 30;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=xx";
    private static final String TOKEN = "Authorization: Bearer " + RunningService.ADMIN_TOKEN + "\r\n";

    private static RunningService service;

    private final List<Socket> strangers = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        service = RunningService
                .start(Map.of("AGI_PORT", String.valueOf(AGI_PORT), "DATA_DIR", data.resolve("data").toString()));
        service.admin("POST", "/import", IntStream.range(0, 20_000)
                .mapToObj(i -> String.valueOf(2_125_000_000L + i))
                .collect(Collectors.joining("\n", "caller_id\n", "\n")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /dashboard/sign-in.xhtml,                                        form,      nobody, 0
            /dashboard/sign-in.xhtml,                                        form,      nobody, 2
            /dashboard/sign-in.xhtml,                                        multipart, nobody, 2
            /dashboard/jakarta.faces.resource/dashboard.css?ln=dashboard,    form,      nobody, 2
            /dashboard/overview.xhtml,                                       form,      nobody, 2
            /dashboard/overview.xhtml,                                       form,      admin,  2
            /dashboard/import.xhtml,                                         multipart, admin,  2
            /import,                                                         text,      admin,  2
            /import,                                                         text,      nobody, 2
            /add-number,                                                     text,      admin,  2
            /release?call_id=1,                                              form,      nobody, 2
            /next-cid?to=3105559876,                                         form,      nobody, 2""")
    void bodiesThatDoNotEndHoldUpNoCall(String path, String type, String who, int secondsBetweenBytes)
            throws Exception {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\nContent-Type: "
                + contentType(type) + "\r\n" + (who.equals("admin") ? TOKEN : "") + "\r\na";
        connect(service.port(), CLIENTS, head);

        callsAreAnsweredBeside(secondsBetweenBytes);
    }

    @Test
    void headersThatDoNotEndHoldUpNoCall() throws Exception {
        connect(service.port(), 300, "GET /next-cid?to=3105559876 HTTP/1.1\r\nHost: localhost\r\nX: ");

        callsAreAnsweredBeside(2);
    }

    @Test
    void telephoneServersThatSayNothingHoldUpNoCall() throws Exception {
        connect(AGI_PORT, 300, "agi_network: yes\n");

        callsAreAnsweredBeside(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export", "/dashboard/numbers.csv",
        "/dashboard/jakarta.faces.resource/components.js?ln=primefaces"})
    void clientsThatDoNotReadHoldUpNoCall(String path) throws Exception {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + TOKEN + "\r\n";
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
            strangers.add(socket);
            say(socket, request);
        }

        callsAreAnsweredBeside(0);
    }

    @Test
    void aFormThatDoesNotEndIsRefusedInTime() throws Exception {
        assertThat(raw("POST /dashboard/sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                + "Content-Type: " + FORM + "\r\n\r\na")).startsWith("HTTP/1.1 408");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/sign-in.xhtml", "/import", "/add-number"})
    void compressedBodiesAreRefusedUnread(String path) throws Exception {
        assertThat(raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + TOKEN
                + "Content-Encoding: gzip\r\nContent-Length: 1000000\r\n\r\na")).startsWith("HTTP/1.1 415");
    }

    @Test
    void aTokenIsNotLookedForInALongForm() throws Exception {
        assertThat(raw("POST /dashboard/sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n"
                + "Content-Type: " + FORM + "\r\n\r\n" + "a".repeat(20_000))).startsWith("HTTP/1.1 413");
    }

    @Test
    void aFormOfTenThousandPartsIsRefused() throws Exception {
        String part = "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        String body = part.repeat(10_000) + "--xx--\r\n";

        assertThat(raw("POST /dashboard/import.xhtml HTTP/1.1\r\nHost: localhost\r\n" + TOKEN + "Content-Type: " + PARTS
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)).startsWith("HTTP/1.1 400");
    }

    /** Payara runs some dispatches twice that are requested too early, and one of the two then sends no response. */
    @Test
    void eachOfManyRefusedFormsIsAnsweredWhole() throws Exception {
        HttpRequest form = HttpRequest.newBuilder(service.at("/dashboard/sign-in.xhtml"))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < 300; i++) {
                HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).as("answer %d", i).contains("Nothing was changed");
            }
        }
    }

    @Test
    void bodiesFromClientsThatPreferHttp2AreRead() throws Exception {
        HttpRequest sheet = HttpRequest.newBuilder(service.at("/import"))
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + RunningService.ADMIN_TOKEN)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString("caller_id\n" + "2125550000\n".repeat(10_000)))
                .build();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(sheet, HttpResponse.BodyHandlers.ofString()).body())
                        .contains("\"success\":true");
            }
        }
    }

    private static String contentType(String name) {
        return switch (name) {
            case "form" -> FORM;
            case "multipart" -> PARTS;
            default -> "text/csv";
        };
    }

    private void connect(int port, int clients, String text) throws IOException {
        for (int i = 0; i < clients; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            strangers.add(socket);
            say(socket, text);
        }
    }

    private void callsAreAnsweredBeside(int secondsBetweenBytes) throws InterruptedException {
        long begun = System.nanoTime();
        long sent = begun;
        List<String> answers = new ArrayList<>();
        while (System.nanoTime() - begun < ATTACK_NANOS) {
            answers.add(call());
            if (secondsBetweenBytes > 0
                    && System.nanoTime() - sent > TimeUnit.SECONDS.toNanos(secondsBetweenBytes)) {
                sent = System.nanoTime();
                strangers.forEach(socket -> say(socket, "a"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        strangers.forEach(SlowClientsIT::close);

        assertThat(answers).hasSizeGreaterThan(10).allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
    }

    /** A dialer's request; each uses a connection of its own. */
    private static String call() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(MAX_ANSWER_MILLIS);
            say(socket, "GET /next-cid?to=3105559876 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(30_000);
            say(socket, request);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    /** Ignores a connection that the service has closed. */
    private static void say(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
