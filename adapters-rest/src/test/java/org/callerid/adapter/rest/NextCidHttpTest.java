// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.rest.RestFixture.NOON;
import static org.callerid.adapter.rest.RestFixture.NUMBER;

import java.io.IOException;
import java.util.Set;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.reservation.Reservation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextCidHttpTest {
    private static final String ASKED = "/next-cid?to=3105559876&campaign=sales_campaign&agent=agent001";

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(false, Set.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theAnswerIsThatOfTheGuideToTheByte() throws IOException {
        Reply reply = server.get(ASKED);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"success\":true,\"caller_id\":\"2125551234\",\"area_code\":\"212\","
                + "\"carrier\":\"AT&T\",\"reserved_for\":300,\"destination\":\"3105559876\",\"agent\":\"agent001\","
                + "\"campaign\":\"sales_campaign\"}");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"&format=text,''", "'',Accept: text/plain"})
    void textIsTheDigitsAlone(String parameter, String accept) throws IOException {
        Reply reply = accept.isEmpty() ? server.get(ASKED + parameter) : server.get(ASKED + parameter, accept);
        assertThat(reply.body()).isEqualTo("2125551234");
        assertThat(reply.header("content-type")).isEqualTo("text/plain");
    }

    @Test
    void textByDefaultGivesWayToThoseWhoAskForJson() throws IOException {
        try (RestServer textual = new RestServer(service, new RestSettings(true, Set.of()))) {
            assertThat(textual.get(ASKED).body()).isEqualTo("2125551234");
            assertThat(textual.get(ASKED, "Accept: */*").body()).isEqualTo("2125551234");
            assertThat(textual.get(ASKED, "Accept: application/json").body()).startsWith("{");
            assertThat(textual.get(ASKED + "&format=json").body()).startsWith("{");
            assertThat(textual.get("/next-cid").body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"400,/next-cid?to=12", "400,/next-cid?to=abc", "422,/next-cid", "422,/next-cid?to=",
        "422,/next-cid?to=3105559876&agent=a%27b", "422,/next-cid?to=3105559876&campaign=%24%7Bx9%7D",
        "422,/next-cid?to=3105559876&call_id=%22", "422,/next-cid?to=3105559876&format=xml9",
        "400,/next-cid?to=%zz&campaign=%", "400,/next-cid?to=%ff", "405,/next-cid"})
    void anErrorHasNoDigitAndIsJsonOrEmpty(int status, String target) throws IOException {
        String method = status == 405 ? "POST" : "GET";
        Reply json = server.send(method, target, "");
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.body()).startsWith("{\"detail\":\"").endsWith("\"}").doesNotContainPattern("[0-9]");
        assertThat(json.header("content-type")).isEqualTo("application/json");
        assertThat(json.header("cache-control")).isEqualTo("no-store");

        Reply text = server.send(method, target + (target.contains("?") ? "&" : "?") + "format=text", "",
                "Accept: text/plain");
        assertThat(text.status()).isEqualTo(target.contains("format") ? 422 : status);
        assertThat(text.body()).isEmpty();
        assertThat(text.header("content-type")).isEqualTo("text/plain");
        assertThat(service.calls).isEmpty();
    }

    @Test
    void anUnusableDestinationIsNamedAsToday() throws IOException {
        assertThat(server.get("/next-cid?to=x").body()).isEqualTo("{\"detail\":\"Invalid destination phone number\"}");
    }

    @Test
    void aPlusThatBecameASpaceIsAPlus() throws IOException {
        server.get("/next-cid?to=+442071234567");
        assertThat(service.calls.getFirst().destination().digits()).isEqualTo("442071234567");
    }

    @Test
    void emptyCampaignAgentAndCallIdAreBlank() throws IOException {
        assertThat(server.get("/next-cid?to=3105559876&campaign=&agent=&call_id=").status()).isEqualTo(200);
        assertThat(service.calls.getFirst().agent().isBlank()).isTrue();
        assertThat(service.calls.getFirst().callId()).isEmpty();
    }

    @Test
    void noneAvailableIsA503WithRetryAfter() throws IOException {
        service.allocationReturns(new NoneAvailable());
        isUnavailable("No available caller-IDs at this time");
    }

    @Test
    void tooLateAndOverloadedAndUnreachableAre503() throws IOException {
        service.allocationReturns(new DeadlineExceeded());
        isUnavailable("The service could not answer in time");
        service.allocationFails(new OverloadedException());
        isUnavailable("Too many requests are waiting");
        service.allocationFails(new StoreUnavailableException("10.0.0.7:5432", new IOException("1")));
        isUnavailable("The store of numbers cannot be reached at the moment");
    }

    private void isUnavailable(String detail) throws IOException {
        Reply reply = server.get(ASKED);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
        assertThat(reply.header("retry-after")).isEqualTo("1");
        assertThat(server.get(ASKED + "&format=text").body()).isEmpty();
    }

    @Test
    void aRateLimitedAgentLearnsWhenToRetryInWholeSeconds() throws IOException {
        service.allocationReturns(new RateLimited(NOON.plusMillis(12_001)));
        Reply reply = server.get(ASKED);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("13");
        assertThat(reply.body()).isEqualTo("{\"detail\":\"Rate limit exceeded for this agent\"}");
    }

    @Test
    void aPersonWhoWasCalledTooOftenIsNotTheAgentsLimit() throws IOException {
        service.allocationReturns(new CalledTooOften(NOON.plusSeconds(3_600)));
        Reply reply = server.get(ASKED);
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("3600");
        assertThat(reply.body()).isEqualTo("{\"detail\":\"This person was called often enough\"}");
        assertThat(server.get(ASKED + "&format=text").body()).isEmpty();
        assertThat(service.entries).extracting(RequestLogEntry::outcome).containsOnly(RequestOutcome.TOO_OFTEN);
    }

    @Test
    void whatNobodyExpectedSaysNothingOfItself() throws IOException {
        service.allocationFails(new IllegalArgumentException("row 42 is broken"));
        Reply reply = server.get(ASKED);
        assertThat(reply.status()).as("a fault of ours is not the dialer's mistake").isEqualTo(500);
        assertThat(reply.body())
                .matches("\\{\"detail\":\"Internal error; the log tells more under [b-z]{8}\"}");
    }

    @Test
    void headTakesNoNumber() throws IOException {
        Reply reply = server.send("HEAD", ASKED, "");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("allow")).contains("GET");
        assertThat(service.calls).isEmpty();
    }

    @Test
    void aProblemIsDescribedAsRfc9457WhereAsked() throws IOException {
        service.allocationReturns(new NoneAvailable());
        Reply reply = server.get(ASKED, "Accept: application/problem+json");
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                + "\"detail\":\"No available caller-IDs at this time\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: application/problem+json", "Accept: text/html", "Accept: image/png"})
    void whoAcceptsNothingWeHaveGetsTheUsualAnswer(String accept) throws IOException {
        assertThat(server.get(ASKED, accept).body()).startsWith("{\"success\":true,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: ;;;", "Accept: text", "Content-Type: ;", "Accept-Language: %%%"})
    void aHeaderThatFollowsNoGrammarIsNoInternalError(String header) throws IOException {
        assertThat(server.get(ASKED, header).status()).isIn(200, 400);
    }

    @Test
    void everyRequestIsNotedWithoutItsRawInput() throws IOException {
        server.get(ASKED);
        server.get("/next-cid?to=evil&agent=%27");
        server.get("/no/such/%27path");
        server.get("/next-cid?to=%zz");
        assertThat(service.entries).extracting(entry -> entry.endpoint() + " " + entry.status())
                .containsExactly("GET /next-cid 200", "GET /next-cid 400", "GET (unknown) 404", "GET /next-cid 400");
        assertThat(service.entries).extracting(RequestLogEntry::outcome)
                .containsExactly(RequestOutcome.SUCCEEDED, RequestOutcome.INVALID, RequestOutcome.NOT_FOUND,
                        RequestOutcome.INVALID);
        assertThat(service.entries).extracting(RequestLogEntry::type)
                .containsExactly(RequestType.ALLOCATION, RequestType.ALLOCATION, RequestType.OTHER,
                        RequestType.ALLOCATION);
        assertThat(service.entries.getFirst().call()).contains(RestFixture.aCall());
        assertThat(service.entries.getFirst().reservation().map(Reservation::number)).contains(NUMBER);
        assertThat(service.entries.getFirst().at()).isEqualTo(NOON);
        assertThat(service.entries.getFirst().duration()).isPositive();
        assertThat(service.entries.get(1).call()).isEmpty();
    }
}
