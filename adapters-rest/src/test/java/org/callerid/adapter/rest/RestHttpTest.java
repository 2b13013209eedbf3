// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.fixture.CapturedLog;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestHttpTest {
    private static final String ADMIN = "Authorization: Bearer " + FakeService.TOKEN;
    private static final Attribution BY_ADMIN = new Attribution(
            new Actor("admin", Actor.Source.API, Optional.empty()));
    private static final String JSON = "Content-Type: application/json";
    private static final String SHAPE = "{\"id\":7,\"caller_id\":\"2125551234\",\"carrier\":\"AT&T\",\"area_code\":\"212\","
            + "\"hourly_limit\":100,\"daily_limit\":500,\"last_used\":null,\"created_at\":\"2026-01-05T12:00:00Z\","
            + "\"updated_at\":\"2026-01-05T12:00:00Z\",\"is_active\":1,\"meta\":null}";

    @RegisterExtension
    private final CapturedLog log = new CapturedLog(PeopleResource.class);

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(false, Set.of("dialer.example.com")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theServiceNamesItself() throws IOException {
        assertThat(server.get("/").body()).contains("\"service\":\"Caller-ID Rotation\"", "/next-cid?to=")
                .doesNotContain("project.version");
    }

    @Test
    void aPersonIsForgottenHoweverTheNumberIsWritten() throws IOException {
        Reply reply = server.send("DELETE", "/api/people/+1%20310%20555%209876", "", ADMIN);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"rows\":3}");
        assertThat(service.forgotten).containsExactly(Destination.parse("3105559876"));
        assertThat(service.entries).extracting(RequestLogEntry::endpoint)
                .containsExactly("DELETE /api/people/{digits}");
        assertThat(log.entries()).singleElement()
                .asString()
                .startsWith("INFO admin removes a person")
                .doesNotContain("3105559876");
    }

    @Test
    void releaseSaysWhatBecameFree() throws IOException {
        Reply reply = server.send("POST", "/release?call_id=1.2&to=3105559876&status=ANSWER&cause=16", "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"released\":[\"2125551234\"]}");
        assertThat(service.releases).containsExactly(new ReleaseRequest.ByCall(new CallId("1.2"),
                Optional.of(Destination.parse("3105559876")),
                new HangupInfo(Optional.of("ANSWER"), Optional.of("16"))));
    }

    @Test
    void talkTimeAndReasonAreTaken() throws IOException {
        Reply reply = server.send("POST",
                "/release?call_id=1.2&status=BUSY&cause=21&answered=0&reason=SIP+603%20Network%20Blocked", "");
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"released\":[\"2125551234\"]}");
        assertThat(service.releases).containsExactly(new ReleaseRequest.ByCall(new CallId("1.2"), Optional.empty(),
                new HangupInfo(Optional.of("BUSY"), Optional.of("21"), Optional.of(Duration.ZERO),
                        Optional.of("SIP 603 Network Blocked"))));
        assertThat(service.ignored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"answered,-1", "answered,1.5", "answered,4294967296", "reason,%3Cb%3E", "cause,%24"})
    void aReleaseNeverFailsOverAStatistic(String parameter, String value) throws IOException {
        Reply reply = server.send("POST", "/release?call_id=1.2&" + parameter + "=" + value, "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"released\":[\"2125551234\"]}");
        assertThat(service.releases)
                .containsExactly(new ReleaseRequest.ByCall(new CallId("1.2"), Optional.empty(), HangupInfo.UNKNOWN));
        assertThat(service.ignored).containsExactly(parameter);
    }

    @Test
    void aWeirdStatusDoesNotKeepANumberFromBeingReleased() throws IOException {
        assertThat(server.send("POST", "/release?call_id=1.2&to=x&status=%3F%3F&cause=", "").status()).isEqualTo(200);
        assertThat(service.releases)
                .containsExactly(new ReleaseRequest.ByCall(new CallId("1.2"), Optional.empty(), HangupInfo.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/release", "/release?call_id=", "/release?call_id=%22"})
    void aReleaseNeedsACallId(String target) throws IOException {
        assertThat(server.send("POST", target, "").status()).isEqualTo(422);
        assertThat(service.releases).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST,/add-number", "GET,/api/numbers", "GET,/api/numbers/2125551234", "PATCH,/api/numbers/2125551234",
        "DELETE,/api/numbers/2125551234", "DELETE,/api/reservation/2125551234", "POST,/import", "GET,/export",
        "GET,/api/stats", "GET,/api/area-codes/310", "GET,/api/plan", "GET,/api/coverage", "GET,/api/health",
        "GET,/api/numbers/2125551234/health"})
    void theAdministratorsPartAsksForTheToken(String method, String target) throws IOException {
        Reply none = server.send(method, target, "");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(none.body()).startsWith("{\"detail\":");
        assertThat(server.send(method, target, "", "Authorization: Basic YTpi").status()).isEqualTo(401);
        Reply wrong = server.send(method, target, "", "Authorization: Bearer wrong");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo("{\"detail\":\"Invalid admin token\"}");
    }

    @Test
    void anAreaCodeIsShownWithWhatServesTheSameGround() throws IOException {
        assertThat(server.get("/api/area-codes/310", ADMIN).body()).isEqualTo(
                "{\"area_code\":\"310\",\"country\":\"US\",\"regions\":[\"CA\"],\"in_service\":true,"
                        + "\"time_zone\":\"America/Los_Angeles\",\"latitude\":33.9,\"longitude\":-118.4,"
                        + "\"territories\":[[\"310\",\"424\"]],\"overlays\":[\"424\"],"
                        + "\"nearest\":[{\"area_code\":\"213\",\"distance_km\":19}]}");
        assertThat(server.get("/api/area-codes/555", ADMIN).body())
                .isEqualTo("{\"detail\":\"Area code 555 is not assigned\"}");
        assertThat(server.get("/api/area-codes/800", ADMIN).body())
                .isEqualTo("{\"detail\":\"Area code 800 belongs to no place; it is for toll-free calls\"}");
        assertThat(service.entries).extracting(RequestLogEntry::endpoint)
                .containsOnly("GET /api/area-codes/{npa}");
    }

    @Test
    void afterTooManyWrongTokensItIsSaidWhenTheNextIsLookedAt() throws IOException {
        Reply locked = server.send("GET", "/api/stats", "", "Authorization: Bearer " + FakeService.LOCKED_OUT_TOKEN);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("retry-after")).isEqualTo("43");
        assertThat(locked.body()).isEqualTo("{\"detail\":\"Too many wrong tokens came from here\"}");
    }

    @Test
    void aNumberIsAddedByQueryAsInTheGuide() throws IOException {
        String target = "/add-number?caller_id=2125551234&carrier=AT%26T&area_code=212";
        Reply added = server.send("POST", target, "", ADMIN);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.body()).isEqualTo(
                "{\"success\":true,\"message\":\"Caller-ID 2125551234 added successfully\",\"data\":" + SHAPE + "}");
        Reply again = server.send("POST", target, "", ADMIN);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("{\"detail\":\"Caller-ID 2125551234 already exists\"}");
    }

    @Test
    void aNumberIsAddedByJson() throws IOException {
        Reply added = server.send("POST", "/add-number",
                "{\"caller_id\":\"+1 (212) 555-1234\",\"hourly_limit\":5,\"is_active\":false,\"meta\":{\"a\":1}}",
                ADMIN,
                JSON);
        assertThat(added.body()).contains("\"caller_id\":\"2125551234\"", "\"carrier\":null", "\"hourly_limit\":5,",
                "\"is_active\":0");
    }

    @ParameterizedTest
    @CsvSource({"400,caller_id=12", "400,caller_id=2125551234&hourly_limit=0", "400,caller_id=2125551234&daily_limit=x",
        "400,caller_id=2125551234&area_code=21", "422,carrier=x"})
    void whatCannotBeAddedIsRefusedInOneSentence(int status, String query) throws IOException {
        Reply reply = server.send("POST", "/add-number?" + query, "", ADMIN);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).startsWith("{\"detail\":\"").endsWith("\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"a\":1} x", "{\"a\":", "7", "{\"a\" 1}"})
    void malformedJsonIsABadRequest(String body) throws IOException {
        Reply reply = server.send("POST", "/add-number", body, ADMIN, JSON);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("The body must be one JSON object");
    }

    @Test
    void aBodyOfAnotherTypeIsUnsupported() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded";
        assertThat(server.send("POST", "/add-number", "caller_id=2125551234", ADMIN, form).status()).isEqualTo(415);
        assertThat(server.send("POST", "/import", "x", ADMIN, "Content-Type: multipart/form-data; boundary=b").status())
                .isEqualTo(415);
    }

    @Test
    void numbersAreListedByThePage() throws IOException {
        for (String number : new String[]{"2125551001", "2125551002", "2125551003"}) {
            server.send("POST", "/add-number?caller_id=" + number, "", ADMIN);
        }
        assertThat(server.get("/api/numbers?limit=2", ADMIN).body()).endsWith("],\"next\":\"2125551002\"}");
        assertThat(server.get("/api/numbers?limit=2&after=2125551002", ADMIN).body()).contains("2125551003")
                .endsWith("],\"next\":null}");
        assertThat(server.get("/api/numbers?is_active=false", ADMIN).body())
                .isEqualTo("{\"numbers\":[],\"next\":null}");
        assertThat(server.get("/api/numbers?limit=1001", ADMIN).status()).isEqualTo(400);
    }

    @Test
    void aNumberIsShownChangedAndDeleted() throws IOException {
        server.send("POST", "/add-number?caller_id=2125551234&carrier=AT%26T", "", ADMIN);
        String target = "/api/numbers/2125551234";
        assertThat(server.get(target, ADMIN).body()).isEqualTo(SHAPE);
        assertThat(server.send("PATCH", target, "{\"is_active\":0,\"carrier\":null}", ADMIN, JSON).body())
                .contains("\"is_active\":0", "AT&T", "\"last_used\":\"2026-01-05T12:00:00Z\"");
        assertThat(server.send("PATCH", target + "?daily_limit=9&is_active=true", "", ADMIN).body())
                .contains("\"is_active\":1", "\"daily_limit\":9,");
        assertThat(server.send("PATCH", target, "", ADMIN).status()).isEqualTo(400);
        assertThat(server.send("DELETE", target, "", ADMIN).status()).isEqualTo(200);
        assertThat(server.send("DELETE", target, "", ADMIN).status()).isEqualTo(404);
        assertThat(server.get(target, ADMIN).body()).isEqualTo("{\"detail\":\"Caller-ID 2125551234 is not listed\"}");
        assertThat(server.send("PATCH", target + "?is_active=1", "", ADMIN).status()).isEqualTo(404);
        assertThat(service.entries).last()
                .extracting(entry -> entry.endpoint())
                .isEqualTo("PATCH /api/numbers/{caller_id}");
    }

    @Test
    void aReservationIsTakenBackByNumber() throws IOException {
        assertThat(server.send("DELETE", "/api/reservation/2125551234", "", ADMIN).body())
                .isEqualTo("{\"success\":true,\"released\":[\"2125551234\"]}");
        assertThat(service.releases).containsExactly(new ReleaseRequest.ByNumber(RestFixture.NUMBER, BY_ADMIN));
    }

    @Test
    void aReservationIsTakenBackFromOneCallOnly() throws IOException {
        String id = "01932f6e-8c4e-7d7b-9a52-6a0c1f6c2b11";

        server.send("DELETE", "/api/reservation/2125551234?allocation_id=" + id, "", ADMIN);

        assertThat(service.releases).containsExactly(new ReleaseRequest.ByNumber(RestFixture.NUMBER, BY_ADMIN,
                Optional.of(new AllocationId(UUID.fromString(id)))));
        assertThat(server.send("DELETE", "/api/reservation/2125551234?allocation_id=x", "", ADMIN).status())
                .isEqualTo(400);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() throws IOException {
        String target = "/api/numbers/2125551234";
        server.send("POST", "/add-number?caller_id=2125551234", "", ADMIN);
        String seen = server.get(target, ADMIN).header("etag");

        assertThat(server.send("PATCH", target + "?hourly_limit=5", "", ADMIN, "If-Match: " + seen).status())
                .isEqualTo(200);
        Reply late = server.send("PATCH", target + "?hourly_limit=6", "", ADMIN, "If-Match: " + seen);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body()).contains("was changed meanwhile");
        assertThat(server.send("PATCH", target + "?hourly_limit=6", "", ADMIN, "If-Match: " + late.header("etag"))
                .status()).isEqualTo(200);
        assertThat(server.send("PATCH", target + "?hourly_limit=7", "", ADMIN, "If-Match: *").status()).isEqualTo(200);
        assertThat(server.send("PATCH", target + "?hourly_limit=8", "", ADMIN).status()).isEqualTo(200);
        assertThat(server.send("PATCH", target + "?hourly_limit=9", "", ADMIN, "If-Match: W/x").status())
                .isEqualTo(400);
    }

    @Test
    void aCarrierIsClearedByAnEmptyText() throws IOException {
        server.send("POST", "/add-number?caller_id=2125551234&carrier=AT%26T", "", ADMIN);

        assertThat(server.send("PATCH", "/api/numbers/2125551234", "{\"carrier\":\"\"}", ADMIN, JSON).body())
                .contains("\"carrier\":null");
    }

    @Test
    void anInternationalNumberKeepsItsPlus() throws IOException {
        assertThat(server.send("POST", "/add-number?caller_id=+442071838750", "", ADMIN).body())
                .contains("\"caller_id\":\"+442071838750\"", "\"area_code\":null");
        assertThat(server.get("/api/numbers/+442071838750", ADMIN).status()).isEqualTo(200);
        assertThat(server.get("/api/numbers/%2B442071838750", ADMIN).status()).isEqualTo(200);
        assertThat(server.send("POST", "/add-number?caller_id=442071838750", "", ADMIN).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff11\uff12", "+5", "1e3", "0", "1000001", "5.0"})
    void aLimitIsPlainDigits(String limit) throws IOException {
        assertThat(
                server.send("POST", "/add-number", "{\"caller_id\":\"2125551234\",\"hourly_limit\":\"" + limit + "\"}",
                        ADMIN, JSON).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-www-form-urlencoded", "application/octet-stream"})
    void aSheetIsImportedWhateverItsTypeIsCalled(String type) throws IOException {
        Reply reply = server.send("POST", "/import", "caller_id,carrier\n2125551001,Télécom\n", ADMIN,
                "Content-Type: " + type);
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"read\":5,\"added\":2,\"changed\":1,\"unchanged\":0,"
                + "\"refused_count\":2,\"encoding\":\"UTF-8\",\"separator\":\"comma\",\"heading\":\"did\","
                + "\"columns\":[{\"name\":\"did\",\"used_as\":\"caller_id\"}],\"warnings\":[\"odd\"],"
                + "\"refused\":[{\"line\":3,\"reason\":\"caller_id is missing\",\"raw\":\",AT&T\"}]}");
        assertThat(service.imported).containsExactly("caller_id,carrier\n2125551001,Télécom\n");
        assertThat(service.mappings).containsExactly(ColumnMapping.NONE);
    }

    @Test
    void allRefusedRowsComeIfTheyAreAskedFor() throws IOException {
        assertThat(server.send("POST", "/import?refused=all", "x", ADMIN, "Content-Type: text/csv").body())
                .contains("\"line\":3,", "\"line\":4,");
    }

    @Test
    void columnsAreMappedByParameters() throws IOException {
        server.send("POST", "/import?map=did=caller_id&map=my%20status%3Dignore", "x", ADMIN, "Content-Type: text/csv");

        assertThat(service.mappings).containsExactly(new ColumnMapping(
                Map.of("did", Optional.of(ImportField.CALLER_ID), "my status", Optional.empty())));
        assertThat(server.send("POST", "/import?map=did=fax", "x", ADMIN, "Content-Type: text/csv").body())
                .contains("but not to fax");
    }

    @Test
    void allNumbersAreExportedAsAFile() throws IOException {
        Reply reply = server.get("/export", ADMIN);
        assertThat(reply.body()).contains("2125551234,Télécom");
        assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
        assertThat(reply.header("content-disposition")).contains("filename=\"caller_ids.csv\"");
    }

    @Test
    void theFiguresHaveTheNamesMonitoringKnows() throws IOException {
        assertThat(server.get("/api/stats", ADMIN).body())
                .isEqualTo("{\"total_caller_ids\":20,\"active_caller_ids\":19,\"active_reservations\":4,"
                        + "\"requests_last_hour\":1000,\"avg_response_time_ms\":1.84,"
                        + "\"timestamp\":\"2026-01-05T12:00:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource({"404,GET,/nothing", "404,GET,/next-cid/more", "405,PUT,/release", "405,GET,/release",
        "405,BREW,/api/stats", "400,GET,/%zz", "400,GET,/api/%ff", "404,GET,/api/reservation"})
    void whatIsNotThereIsRefusedInJson(int status, String method, String target) throws IOException {
        Reply reply = server.send(method, target, "");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).startsWith("{\"detail\":\"");
        assertThat(reply.headers().containsKey("allow")).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Host: evil.example.com"})
    void otherWebSitesAreRefused(String header) throws IOException {
        Reply reply = server.send("POST", "/release?call_id=1", "", header);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).startsWith("{\"detail\":\"");
        assertThat(service.releases).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Host: dialer.example.com:8000"})
    void ourOwnPagesAreServed(String header) throws IOException {
        Reply reply = server.get("/", header, "Origin: http://evil.example.com");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aQueryOfMoreThan4096CharactersIsRefused() throws IOException {
        assertThat(server.get("/?x=" + "a".repeat(4094)).status()).isEqualTo(200);
        assertThat(server.get("/?x=" + "a".repeat(4095)).status()).isEqualTo(400);
    }
}
