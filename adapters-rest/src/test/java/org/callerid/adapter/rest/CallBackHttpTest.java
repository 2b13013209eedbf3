// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.callback.CallBackMatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallBackHttpTest {
    private static final String ASKED = "/callback?did=2125551234&from=3105559876";
    private static final List<String> HARMFUL = List.of("<script>alert(1)</script>", "' or '1'='1",
            "'; drop table api_logs; --", "$(id)", "`id`", "; id", "${SHELL(id)}", "${SYSTEM(id)}",
            "x,Set(CALLERID(num)=1)", "\"", "\\", "\r\nX-Injected: 1", "\nINJECTED-LINE", "\u2028INJECTED-LINE",
            "${jndi:ldap://127.0.0.1/a}", "%00", "\u0000", "=1+1", "../../etc/passwd", "\ud83d\ude00",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", "9".repeat(500), "NaN", "null", "[]");

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(true, Set.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theCallIsTold() throws IOException {
        Reply reply = server.get(ASKED);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"found\":\"exact\",\"campaign\":\"sales_campaign\",\"agent\":\"agent001\","
                        + "\"destination\":\"3105559876\",\"called_at\":\"2026-01-05T12:00:00Z\",\"call_id\":\"1732370000.17\","
                        + "\"caller_code\":\"V1123130501000004711\",\"status\":\"NOANSWER\"}");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
    }

    @Test
    void textIsTheCampaignAlone() throws IOException {
        assertThat(server.get(ASKED + "&format=text").body()).isEqualTo("sales_campaign");
        assertThat(server.get("/callback?did=2125551234&format=text").body()).isEmpty();
        assertThat(server.get(ASKED + "&format=xml").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13105559876", "+13105559876", "%2B13105559876", "310-555-9876"})
    void thePersonIsTheSameHoweverTheCarrierWritesIt(String from) throws IOException {
        assertThat(server.get("/callback?did=2125551234&from=" + from).body()).contains("\"found\":\"exact\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback", "/callback?did=&from=", "/callback?did=2125551234&from=anonymous",
        "/callback?from=9175550000"})
    void whoIsNotKnownIsNotFound(String target) throws IOException {
        Reply reply = server.get(target);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"found\":\"none\"}");
    }

    @Test
    void whileTheStoreIsOutNobodyIsFoundAndTheLogSaysSo() throws IOException {
        service.callBackFails(new StoreUnavailableException("10.0.0.7:5432"));
        assertThat(server.get(ASKED).body()).isEqualTo("{\"found\":\"none\"}");
        service.callBackFails(new OverloadedException());
        assertThat(server.get(ASKED + "&format=text").body()).isEmpty();

        assertThat(service.entries).extracting(RequestLogEntry::outcome)
                .containsExactly(RequestOutcome.UNAVAILABLE, RequestOutcome.UNAVAILABLE);
        assertThat(service.entries).extracting(RequestLogEntry::callBack).containsOnly(Optional.empty());
    }

    @Test
    void everyLookUpIsLoggedWithoutThePersonWhoCalls() throws IOException {
        server.get(ASKED);

        assertThat(service.entries).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(RequestType.CALL_BACK);
            assertThat(entry.endpoint()).isEqualTo("GET /callback");
            assertThat(entry.call()).isEmpty();
            assertThat(entry.callBack().map(CallBack::found)).contains(CallBackMatch.EXACT);
        });
    }

    @Test
    void hostileNumbersAreNobodys() throws IOException {
        List<String> texts = HARMFUL.stream()
                .flatMap(text -> Stream.of(text, "2125551234" + text, text + "3105559876", "+1" + text))
                .toList();
        for (String text : texts) {
            String sent = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String target : List.of("/callback?did=" + sent, "/callback?from=" + sent)) {
                Reply reply = server.get(target);
                assertThat(reply.status()).as(text).isIn(200, 400);
                assertThat(reply.body()).as(text)
                        .isIn("{\"found\":\"none\"}",
                                "{\"detail\":\"The URL is too long or is not properly percent-encoded\"}");
                assertThat(reply.headers()).doesNotContainKey("x-injected");
            }
        }
        assertThat(texts.size() * 2).isGreaterThanOrEqualTo(200);
        assertThat(service.entries).hasSize(texts.size() * 2)
                .extracting(RequestLogEntry::endpoint)
                .containsOnly("GET /callback");
    }
}
