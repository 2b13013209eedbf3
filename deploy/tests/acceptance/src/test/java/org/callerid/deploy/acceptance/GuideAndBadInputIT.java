// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The integration guide's requests as printed, and malformed requests, against the running service. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuideAndBadInputIT {
    private static final String ADD_NUMBER = "/add-number?caller_id=2125551234&carrier=AT%26T&area_code=212";
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    @Order(1)
    void withoutNumbersTheDialerIsToldSoAndMayTryAgain() throws Exception {
        HttpResponse<String> answer = get("/next-cid?to=3105559876&campaign=sales&agent=agent001");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"No available caller-IDs at this time\"}");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    @Order(2)
    void theGuidesAddNumberAddsIt() throws Exception {
        HttpResponse<String> answer = nodes.first().admin("POST", ADD_NUMBER, "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"success\":true,\"message\":")
                .contains("\"caller_id\":\"2125551234\",\"carrier\":\"AT&T\",\"area_code\":\"212\","
                        + "\"hourly_limit\":100,\"daily_limit\":500,\"last_used\":null,")
                .contains("\"is_active\":1,\"meta\":null}}");
        HttpResponse<String> again = nodes.first().admin("POST", ADD_NUMBER, "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"detail\":\"Caller-ID 2125551234 already exists\"}");
    }

    @Test
    @Order(3)
    void theGuidesNextCidIsAnsweredToTheByte() throws Exception {
        HttpResponse<String> answer = get("/next-cid?to=3105559876&campaign=sales_campaign&agent=agent001&call_id=1.1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"caller_id\":\"2125551234\",\"area_code\":\"212\","
                + "\"carrier\":\"AT&T\",\"reserved_for\":300,\"destination\":\"3105559876\",\"agent\":\"agent001\","
                + "\"campaign\":\"sales_campaign\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/next-cid?to=3105559876&campaign=other&agent=agent002&call_id=1.1").body())
                .isEqualTo(answer.body());
    }

    @Test
    @Order(4)
    void aHangUpGivesTheNumberBackAtOnceAndTextIsTheDigitsAlone() throws Exception {
        assertThat(nodes.first().admin("POST", "/release?call_id=1.1&to=3105559876&status=ANSWER&cause=16", "").body())
                .isEqualTo("{\"success\":true,\"released\":[\"2125551234\"]}");
        assertThat(get("/next-cid?to=913105559876&format=text&call_id=1.2").body()).isEqualTo("2125551234");
        assertThat(get("/next-cid?to=913105559876&format=text").body()).isEmpty();
        nodes.first().admin("POST", "/release?call_id=1.2", "");
    }

    @Test
    @Order(5)
    void theGuidesOtherRequestsAreAnswered() throws Exception {
        assertThat(get("/next-cid?to=1234567890&campaign=test&agent=test").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).contains("\"status\":\"UP\"");
        assertThat(nodes.first().admin("GET", "/api/stats", "").body())
                .matches("\\{\"total_caller_ids\":1,\"active_caller_ids\":1,\"active_reservations\":1,"
                        + "\"requests_last_hour\":\\d+,\"avg_response_time_ms\":[0-9.]+,\"timestamp\":\".+\"}");
        assertThat(get("/openapi").body()).contains("/next-cid");
        assertThat(get("/").body()).contains("Caller-ID Rotation");
    }

    @Test
    @Order(6)
    void whatIsLoggedChangesWhileTheServiceRuns() throws Exception {
        get("/next-cid?to=3105559876&call_id=unlogged");
        assertThat(nodes.first().admin("PUT", "/api/log-level?level=debug", "").body())
                .isEqualTo("{\"level\":\"debug\"}");
        get("/next-cid?to=3105559876&call_id=logged");
        assertThat(nodes.first().admin("PUT", "/api/log-level?level=info", "").statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(Files.readString(nodes.logOfTheFirst())).contains("call logged"));
        assertThat(nodes.logOfTheFirst()).content().doesNotContain("call unlogged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            /next-cid 422
            /next-cid?to= 422
            /next-cid?to=abcdefghij 400
            /next-cid?to=12345 400
            /next-cid?to=%zz 400
            /next-cid?to=%ff%fe 400
            /next-cid?to=3105559876&campaign=% 400
            /next-cid?to=3105559876&agent=O'Brien 422
            /next-cid?to=3105559876&agent=Jos%C3%A9 422
            /next-cid?to=3105559876&campaign=a%26campaign%3Devil 422
            /next-cid?to=3105559876&campaign=%24%7BSHELL(id)%7D 422
            /next-cid?to=3105559876&campaign=Smith%2CBob 422
            /next-cid?to=3105559876&call_id=a%20b 422
            /next-cid?to=3105559876&format=xml 422
            /nowhere 404
            /next-cid/more 404
            """)
    void badInputIsRefusedInJsonWithoutADigit(String path, int status) throws Exception {
        String raw = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(raw).startsWith("HTTP/1.1 " + status + " ");
        assertThat(body(raw)).matches("\\{\"detail\":\"[^0-9<>]+\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1", "A", "'", "%25"})
    void veryLongInputIsRefused(String character) throws Exception {
        for (String parameter : List.of("to", "agent", "campaign")) {
            String path = "/next-cid?" + (parameter.equals("to") ? "" : "to=3105559876&") + parameter + "="
                    + character.repeat(200);
            HttpResponse<String> answer = nodes.first().get(path.replace("'", "%27"));
            assertThat(answer.statusCode()).isIn(400, 422);
            assertThat(answer.body()).matches("\\{\"detail\":\"[^0-9<>]+\"}");
        }
    }

    @Test
    void whatIsNoRequestGetsNeitherHtmlNorAStackTrace() throws Exception {
        for (String request : List.of("GET /next-cid?to=" + "9".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "HEAD /next-cid?to=3105559876 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "garbage\r\n\r\n")) {
            String raw = raw(request);
            assertThat(raw.toLowerCase(Locale.ROOT)).doesNotContain("<html")
                    .doesNotContain("exception")
                    .doesNotContain("\tat ");
        }
        assertThat(raw("HEAD /next-cid?to=3105559876 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ");
    }

    @Test
    void administratorsAloneMayAdministerAndBrowsersOfOtherSitesMayNothing() throws Exception {
        for (String path : List.of("/api/numbers", "/api/stats", "/export")) {
            assertThat(get(path).statusCode()).isEqualTo(401);
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + "wrong-but-long-enough-to-be-a-token\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 403 ")
                    .contains("Invalid admin token");
        }
        assertThat(raw("GET /next-cid?to=3105559876 HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: cross-site\r\n"
                + "Connection: close\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        assertThat(raw("GET /next-cid?to=3105559876 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @CsvSource({"hourly_limit=0", "hourly_limit=-5", "hourly_limit=many", "daily_limit=0", "daily_limit=1e3",
        "area_code=2",
        "carrier=%00"})
    void aNumberWithUnusableValuesIsRefusedAndNotAdded(String parameter) throws Exception {
        HttpResponse<String> answer = nodes.first().admin("POST", "/add-number?caller_id=4155550001&" + parameter, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"detail\":\"" + parameter.substring(0, parameter.indexOf('=')));
        assertThat(nodes.first().admin("GET", "/api/numbers/4155550001", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return nodes.first().get(path);
    }

    private static String body(String raw) {
        String chunkedOrPlain = raw.substring(raw.indexOf("\r\n\r\n") + 4);
        int from = chunkedOrPlain.indexOf('{');
        return from < 0 ? chunkedOrPlain : chunkedOrPlain.substring(from, chunkedOrPlain.lastIndexOf('}') + 1);
    }

    /** Sends exactly these bytes, and reads until the server closes the connection or is silent for a while. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), nodes.first().port())) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8_192];
            try {
                for (int read = socket.getInputStream().read(buffer); read > 0; read = socket.getInputStream()
                        .read(buffer)) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (SocketTimeoutException e) {
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
