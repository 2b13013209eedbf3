// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for every request: the API, pages, health, metrics, the OpenAPI document. */
class RulesForEveryRequestIT {
    private static final int AGI_PORT = Ports.free();
    private static final String TOKEN = "Authorization: Bearer " + RunningService.ADMIN_TOKEN + "\r\n";

    @TempDir
    static Path parent;

    private static Path data;
    private static RunningService service;

    /** Starts a service on every address of the machine, with a data folder that others can read. */
    @BeforeAll
    static void start() throws Exception {
        data = Files.createDirectory(parent.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        service = RunningService.start(Map.of("API_HOST", "0.0.0.0", "AGI_HOST", "0.0.0.0", "AGI_PORT",
                String.valueOf(AGI_PORT), "DATA_DIR", data.toString(), "ALLOWED_CLIENTS", "203.0.113.0/24"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/next-cid?to=3105559876", "/health", "/metrics", "/openapi",
        "/dashboard/sign-in.xhtml",
        "/dashboard/jakarta.faces.resource/dashboard.css?ln=dashboard", "/nosuch"})
    void aForeignHostAndAForeignSiteAreRefused(String path) throws IOException {
        assertThat(asked("GET " + path, "Host: evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(asked("GET " + path, "Host: localhost\r\nSec-Fetch-Site: cross-site\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(asked("GET " + path, "Host: localhost\r\n")).doesNotStartWith("HTTP/1.1 403")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("\nServer:", "SAMEORIGIN");
    }

    @Test
    void aLinkFromAnotherSiteOpensAPage() throws IOException {
        assertThat(asked("GET /dashboard/overview.xhtml", "Host: localhost\r\nSec-Fetch-Site: cross-site\r\n"
                + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n" + TOKEN)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({"evil.example, http", "localhost, javascript", "localhost, https"})
    void redirectsNameNeitherSchemeNorHost(String host, String scheme) throws IOException {
        assertThat(
                asked("GET /dashboard/overview.xhtml", "Host: " + host + "\r\nX-Forwarded-Proto: " + scheme + "\r\n"))
                .contains("\r\nLocation: /dashboard/sign-in.xhtml\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*;q=x", "text/html;q=", ";;;", "q"})
    void pagesAreHtmlWhateverIsAccepted(String accept) throws IOException {
        assertThat(asked("GET /dashboard/sign-in.xhtml", "Host: localhost\r\nAccept: " + accept + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(asked("GET /dashboard/nosuch.xhtml", "Host: localhost\r\nAccept: " + accept + "\r\n" + TOKEN))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/nosuch", "/dashboard/123", "/dashboard/nosuch.xhtml",
        "/dashboard/jakarta.faces.resource/"})
    void whatIsNoPageIsNotFound(String path) throws IOException {
        assertThat(asked("GET " + path, "Host: localhost\r\n" + TOKEN)).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /health", "FOO, /health", "POST, /metrics", "PUT, /openapi",
        "POST, /dashboard/jakarta.faces.resource/dashboard.css?ln=dashboard"})
    void otherMethodsThanReadingAreNotAllowed(String method, String path) throws IOException {
        assertThat(asked(method + " " + path, "Host: localhost\r\n")).startsWith("HTTP/1.1 405").contains("Allow: GET");
    }

    @Test
    void aHostThatCannotBeReadIsNotLogged() throws IOException {
        assertThat(asked("GET /", "Host: 127.0.0.1:80:80\r\n")).doesNotContain("Caller-ID Rotation");

        assertThat(Files.readString(data.resolve("log/server.0.log"))).doesNotContain("127.0.0.1:80:80");
    }

    @Test
    void http2IsNotSpoken() throws IOException {
        assertThat(asked("GET /", "Host: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatFollowsABodyOfTwoLengthsIsNoRequest() throws IOException {
        assertThat(asked("POST /release?call_id=1",
                "Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "0\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains("released")
                .doesNotContain("Caller-ID Rotation");
    }

    @Test
    void onlyAllowedClientsAreServed() throws IOException {
        List<InetAddress> others = addressesOfThisMachine();
        assertThat(others).isNotEmpty();
        for (InetAddress other : others) {
            assertThat(asked(other, "GET /next-cid?to=3105559876", "Host: x\r\n", "")).startsWith("HTTP/1.1 403")
                    .contains("{\"detail\":\"This address is not among the allowed clients\"}");
            assertThat(asked(other, "GET /dashboard/sign-in.xhtml", "Host: x\r\n", "")).startsWith("HTTP/1.1 403");
            try (Socket socket = new Socket(other, AGI_PORT)) {
                socket.setSoTimeout(5_000);
                assertThat(socket.getInputStream().read()).isNegative();
            }
        }
    }

    @Test
    void whatTheServiceKeepsIsClosedToOthers() throws IOException {
        assertThat(modeOf(data)).isEqualTo("rwx------");
        try (Stream<Path> kept = Files.walk(data, 2)) {
            assertThat(kept.skip(1)).isNotEmpty().allSatisfy(file -> assertThat(modeOf(file)).endsWith("------"));
        }
    }

    @Test
    void aSheetThatIsBeingSentLiesWhereNobodyElseLooks() throws IOException {
        Path uploads = data.resolve("uploads");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write(("POST /import HTTP/1.1\r\nHost: localhost\r\n" + TOKEN + "Content-Length: 9000\r\n\r\n"
                            + "caller_id\n2125550001\n").getBytes(StandardCharsets.US_ASCII));
            await().untilAsserted(() -> {
                try (Stream<Path> sent = Files.list(uploads)) {
                    assertThat(sent).hasSize(1).allSatisfy(file -> assertThat(modeOf(file)).isEqualTo("rw-------"));
                }
            });
        }
        await().untilAsserted(() -> assertThat(uploads).isEmptyDirectory());
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .toList();
    }

    private static String asked(String request, String headers) throws IOException {
        return asked(request, headers + "Connection: close\r\n", "");
    }

    private static String asked(String request, String headers, String body) throws IOException {
        return asked(InetAddress.getLoopbackAddress(), request, headers, body);
    }

    private static String asked(InetAddress server, String request, String headers, String body) throws IOException {
        try (Socket socket = new Socket(server, service.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\n" + headers + "\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
