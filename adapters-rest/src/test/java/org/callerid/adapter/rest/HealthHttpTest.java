// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.model.RequestLogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of {@link HealthReportResource} and {@link NumberHealthResource}. */
class HealthHttpTest {
    private static final String ADMIN = "Authorization: Bearer " + FakeService.TOKEN;
    private static final String NUMBER = "{\"caller_id\":\"2125551234\",\"area_code\":\"212\","
            + "\"verdict\":\"below_median\",\"attempts\":100,\"calls\":{\"answered\":10,\"short\":2,"
            + "\"no_answer\":88,\"busy\":0,\"rejected\":0,\"blocked\":0,\"cancelled\":0,\"unreachable\":3,"
            + "\"not_connected\":0,\"ended\":0},\"answered_rate\":{\"rate\":0.12,\"low\":0.07,\"high\":0.1981},"
            + "\"short_rate\":0.02,\"mean_talk_seconds\":50,"
            + "\"median\":{\"answered_rate\":0.3,\"numbers\":7,\"of\":\"area_code\"}}";

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(false, Set.of()));
        server.send("POST", "/add-number?caller_id=2125551234", "", ADMIN);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNumberIsShownBesideTheMedian() throws IOException {
        assertThat(server.get("/api/numbers/2125551234/health", ADMIN).body()).isEqualTo(NUMBER);
        assertThat(server.get("/api/numbers/2125551235/health?days=30", ADMIN).status()).isEqualTo(404);
        assertThat(service.entries).extracting(RequestLogEntry::endpoint)
                .containsSubsequence("GET /api/numbers/{caller_id}/health", "GET /api/numbers/{caller_id}/health");
    }

    @Test
    void theReportHasTheWorstNumbers() throws IOException {
        assertThat(server.get("/api/health", ADMIN).body())
                .isEqualTo("{\"days\":7,\"from\":\"2025-12-30\",\"at\":\"2026-01-05T12:00:00Z\",\"compared\":40,"
                        + "\"below_median\":1,\"median\":{\"answered_rate\":0.25,\"numbers\":40,\"of\":\"all\"},"
                        + "\"numbers\":[" + NUMBER + "]}");
        assertThat(server.get("/api/health?days=1", ADMIN).body()).startsWith("{\"days\":1,\"from\":\"2026-01-05\"");
    }

    @Test
    void theReportIsSorted() throws IOException {
        assertThat(server.get("/api/health?sort=short", ADMIN).body())
                .endsWith("\"numbers\":[" + NUMBER + "," + NUMBER + "]}");
        assertThat(server.get("/api/health?sort=blocked", ADMIN).body()).endsWith("\"numbers\":[]}");
        assertThat(server.get("/api/health?sort=worst", ADMIN).body())
                .isEqualTo("{\"detail\":\"sort must be one of median, answered, short, blocked, attempts\"}");
    }

    @ParameterizedTest
    @CsvSource({"/api/health?days=30&sort=blocked&format=csv, Accept: */*",
        "/api/health?days=30&sort=blocked, Accept: text/csv"})
    void theReportMayBeCsv(String target, String accept) throws IOException {
        Reply reply = server.get(target, ADMIN, accept);

        assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"health.csv\"");
        assertThat(reply.body()).isEqualTo("caller_id\nMONTH BLOCKED\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health?days=8", "/api/health?days=-1", "/api/numbers/2125551234/health?days=x",
        "/api/health?week=1"})
    void anotherPeriodIsRefused(String target) throws IOException {
        assertThat(server.get(target, ADMIN).status()).isEqualTo(400);
    }
}
