// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callerid.deploy.testsupport.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two hundred hostile texts in everything that clients may say: nothing fails, is executed, or becomes a line. */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileTextIT {
    private static final List<String> TEXTS = HostileTexts.all();
    private static final List<String> REQUESTS = List.of("GET /next-cid?to=%s",
            "GET /next-cid?to=3105559876&campaign=%s",
            "GET /next-cid?to=3105559876&agent=%s", "GET /next-cid?to=3105559876&call_id=%s",
            "GET /next-cid?to=3105559876&format=%s", "GET /next-cid?%s=1", "POST /release?call_id=%s",
            "POST /release?call_id=1&status=%s", "POST /release?call_id=1&cause=%s", "GET /api/numbers?area_code=%s",
            "GET /api/numbers/%s", "DELETE /api/reservation/%s", "POST /add-number?caller_id=%s",
            "POST /add-number?caller_id=3105551999&area_code=310&carrier=%s",
            "PATCH /api/numbers/3105551999?carrier=%s",
            "GET /%s",
            "GET /dashboard/numbers.xhtml?digits=%s", "GET /dashboard/calls.xhtml?agent=%s",
            "GET /dashboard/calls.xhtml?campaign=%s", "GET /dashboard/calls.xhtml?destination=%s",
            "GET /dashboard/calls.xhtml?call=%s", "GET /dashboard/call.xhtml?request=%s",
            "GET /dashboard/requests.xhtml?agent=%s", "GET /dashboard/requests.xhtml?campaign=%s",
            "GET /dashboard/number.xhtml?digits=%s",
            "GET /dashboard/call.xhtml?id=%s", "GET /dashboard/changes.xhtml?by=%s", "GET /openapi?format=%s");
    private static final JsonMapper JSON = new JsonMapper();

    private static int agiPort;
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        agiPort = Ports.free();
        nodes = Nodes.start(Nodes.Layout.BUNDLED,
                Map.of("AGI_PORT", String.valueOf(agiPort), "DEFAULT_RATE_LIMIT_PER_AGENT", "0", "LOG_LEVEL", "debug"));
        nodes.load(Nodes.numbers(200), 100_000, 100_000);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    @Order(1)
    void overHttpEachIsAValueOrIsRefused() throws Exception {
        assertThat(TEXTS).hasSizeGreaterThanOrEqualTo(200);
        for (String request : REQUESTS) {
            for (String text : TEXTS) {
                String[] words = request.formatted(URLEncoder.encode(text, UTF_8)).split(" ", 2);
                HttpResponse<String> answer = nodes.first().admin(words[0], words[1], "");

                assertThat(answer.statusCode()).as(words[1]).isLessThan(500);
                requireHarmless(answer);
            }
        }
    }

    @Test
    @Order(2)
    void inASheetEachIsAValueOrIsRefused() throws Exception {
        List<String> rows = new ArrayList<>(List.of("caller_id,carrier"));
        List<String> numbers = Nodes.numbers(1_000).subList(1_000 - TEXTS.size(), 1_000);
        for (int i = 0; i < TEXTS.size(); i++) {
            // A file with a NUL is no text, and is refused as a whole.
            rows.add(numbers.get(i) + ",\"" + TEXTS.get(i).replace("\"", "\"\"").replace('\u0000', '?') + "\"");
        }

        HttpResponse<String> answer = nodes.first().admin("POST", "/import", String.join("\n", rows));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JSON.readTree(answer.body());
        assertThat(nodes.first().admin("GET", "/export", "").body().lines()).noneMatch(HostileTextIT::isInjected)
                .anyMatch(line -> line.contains(",'=cmd|"))
                .noneMatch(line -> line.matches(".*,\"?[=+@-].*"));
        requireHarmless(nodes.first().admin("GET", "/dashboard/numbers.xhtml", ""));
    }

    @Test
    @Order(3)
    void overFastAgiEachIsAValueOrIsRefused() throws Exception {
        assertThat(commands("agi_network_script: next-cid\nagi_uniqueid: 1\nagi_extension: 3105559876"))
                .anyMatch(command -> command.startsWith("SET VARIABLE CALLERID(num) \""));
        for (String text : TEXTS) {
            for (String environment : List.of("agi_network_script: next-cid\nagi_uniqueid: 1\nagi_extension: " + text,
                    "agi_network_script: next-cid?to=3105559876&campaign=" + text,
                    "agi_network_script: next-cid\nagi_extension: 3105559876\nagi_uniqueid: " + text,
                    "agi_network_script: next-cid\nagi_extension: 3105559876\nagi_arg_1: " + text,
                    "agi_network_script: release?call_id=1&status=" + text)) {
                assertThat(commands(environment)).as(environment)
                        .allMatch(command -> command.matches("(SET VARIABLE [A-Z_()a-z]+ \"[^\"]*\"|VERBOSE .*)"));
            }
        }
    }

    @Test
    @Order(4)
    void noneBecameALineOfTheLog() throws Exception {
        assertThat(Files.readAllLines(nodes.logOfTheFirst(), UTF_8)).isNotEmpty().noneMatch(HostileTextIT::isInjected);
        assertThat(nodes.first().output().lines()).noneMatch(HostileTextIT::isInjected);
        assertThat(nodes.first().get("/next-cid?to=3105559876").statusCode()).isEqualTo(200);
    }

    private static void requireHarmless(HttpResponse<String> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/json")) {
            JSON.readTree(answer.body());
        } else if (type.startsWith("text/html")) {
            assertThat(answer.body()).doesNotContain("<script>document", "<script>alert", "<svg/", "<img src=x");
        } else {
            assertThat(answer.body().lines()).noneMatch(HostileTextIT::isInjected);
        }
        assertThat(answer.headers().map().keySet()).noneMatch(HostileTextIT::isInjected);
    }

    private static boolean isInjected(String line) {
        return line.startsWith(HostileTexts.LINE);
    }

    private static List<String> commands(String environment) throws IOException {
        List<String> commands = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), agiPort)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((environment + "\n\n").getBytes(UTF_8));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                commands.add(command);
                socket.getOutputStream().write("200 result=1\n".getBytes(UTF_8));
            }
        }
        return commands;
    }
}
