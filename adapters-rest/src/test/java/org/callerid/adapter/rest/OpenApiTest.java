// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the OpenAPI document with the resources and with their responses. */
class OpenApiTest {
    private static final String ALL = "org.callerid.adapter.rest.Endpoint#all";
    private static final String TOKEN = "Authorization: Bearer " + FakeService.TOKEN;
    private static final String JSON = "Content-Type: application/json";

    private final DocumentTree document = new DocumentTree();

    @Test
    void exactlyTheEndpointsThatExistAreDocumented() {
        Stream<String> besideTheApi = Stream.of("get /health", "get /health/live", "get /health/ready",
                "get /health/started", "get /metrics", "get /openapi");

        assertThat(document.operations()).containsExactlyInAnyOrderElementsOf(
                Stream.concat(Endpoint.all().map(Endpoint::toString), besideTheApi).toList());
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void exactlyTheParametersThatAreReadAreDocumented(Endpoint endpoint) {
        assertThat(document.parameters(endpoint, "query"))
                .containsExactlyInAnyOrderElementsOf(endpoint.queryParameters());
        assertThat(document.parameters(endpoint, "path"))
                .containsExactlyInAnyOrderElementsOf(endpoint.pathParameters());
    }

    /** The document as a whole requires the token; an empty list of requirements makes an exception. */
    @ParameterizedTest
    @MethodSource(ALL)
    void exactlyTheAdministratorsEndpointsNeedTheToken(Endpoint endpoint) {
        JsonNode operation = document.operation(endpoint);

        assertThat(document.at("/security/0").has("admin")).isTrue();
        assertThat(operation.path("security").isEmpty()).isTrue();
        assertThat(operation.has("security")).isEqualTo(!endpoint.isOperatorOnly());
        assertThat(operation.get("responses").has("401")).isEqualTo(endpoint.isOperatorOnly());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "-", textBlock = """
            GET / / 200 -
            GET /?%zz / 400 -
            GET /next-cid?to=3105559876 /next-cid 200 -
            GET /next-cid?to=3105559876&format=text /next-cid 200 -
            GET /next-cid?to=1 /next-cid 400 -
            GET /next-cid?to=1&format=text /next-cid 400 -
            GET /next-cid /next-cid 422 -
            POST /release?call_id=1.2 /release 200 -
            POST /release /release 422 -
            DELETE /api/reservation/2125551234 /api/reservation/{caller_id} 200 -
            DELETE /api/reservation/1 /api/reservation/{caller_id} 400 -
            GET /callback?did=2125551234&from=3105559876 /callback 200 -
            GET /callback /callback 200 -
            GET /callback?format=xml /callback 422 -
            POST /add-number?caller_id=2125551235 /add-number 200 -
            POST /add-number?caller_id=1 /add-number 400 -
            POST /add-number?caller_id=2125551234 /add-number 409 -
            POST /add-number /add-number 422 -
            GET /api/numbers /api/numbers 200 -
            GET /api/numbers?q=1 /api/numbers 400 -
            GET /api/numbers/2125551234 /api/numbers/{caller_id} 200 -
            GET /api/numbers/1 /api/numbers/{caller_id} 400 -
            GET /api/numbers/2125551235 /api/numbers/{caller_id} 404 -
            PATCH /api/numbers/2125551234 /api/numbers/{caller_id} 200 {"hourly_limit":5}
            PATCH /api/numbers/2125551234 /api/numbers/{caller_id} 400 [5]
            PATCH /api/numbers/2125551235 /api/numbers/{caller_id} 404 {"hourly_limit":5}
            DELETE /api/numbers/2125551234 /api/numbers/{caller_id} 200 -
            DELETE /api/numbers/2125551235 /api/numbers/{caller_id} 404 -
            POST /import /import 200 caller_id
            POST /import?map=did=fax /import 400 caller_id
            GET /export /export 200 -
            GET /api/stats /api/stats 200 -
            GET /api/coverage /api/coverage 200 -
            GET /api/coverage?country=other&status=not_owned /api/coverage 200 -
            GET /api/coverage?format=csv /api/coverage 200 -
            GET /api/coverage?state=NYC /api/coverage 400 -
            GET /api/health /api/health 200 -
            GET /api/health?days=1&format=csv /api/health 200 -
            GET /api/health?sort=answered /api/health 200 -
            GET /api/health?days=8 /api/health 400 -
            GET /api/numbers/2125551234/health?days=30 /api/numbers/{caller_id}/health 200 -
            GET /api/numbers/2125551235/health /api/numbers/{caller_id}/health 404 -
            GET /api/numbers/1/health /api/numbers/{caller_id}/health 400 -
            GET /api/plan /api/plan 200 -
            GET /api/plan?demand=212,1200,8000&hold=observed /api/plan 200 -
            GET /api/plan?observed=7d&format=csv /api/plan 200 -
            GET /api/plan?observed=7 /api/plan 400 -
            GET /api/area-codes/310 /api/area-codes/{npa} 200 -
            GET /api/area-codes/31 /api/area-codes/{npa} 400 -
            GET /api/area-codes/555 /api/area-codes/{npa} 404 -
            GET /api/area-codes/800 /api/area-codes/{npa} 404 -
            DELETE /api/people/3105559876 /api/people/{digits} 200 -
            DELETE /api/people/x /api/people/{digits} 400 -
            GET /api/log-level /api/log-level 200 -
            PUT /api/log-level?level=debug /api/log-level 200 -
            PUT /api/log-level?level=loud /api/log-level 400 -
            PUT /api/log-level /api/log-level 400 -
            """)
    void aResponseHasTheDocumentedSchema(String method, String target, String path, int status, @Nullable String body)
            throws IOException {
        try (RestServer server = serverWithOneNumber(new FakeService())) {
            Reply reply = server.send(method, target, body == null ? "" : body, TOKEN, JSON);

            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertConforms(reply, method.toLowerCase(Locale.ROOT), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"Accept: */*, 401", "Authorization: Bearer wrong, 403", "Sec-Fetch-Site: cross-site, 403",
        "Authorization: Bearer " + FakeService.LOCKED_OUT_TOKEN + ", 429"})
    void aRefusalOfAnAdministratorHasTheDocumentedSchema(String header, int status) throws IOException {
        try (RestServer server = serverWithOneNumber(new FakeService())) {
            for (Endpoint endpoint : Endpoint.all().filter(Endpoint::isOperatorOnly).toList()) {
                Reply reply = server.send(endpoint.verb().toUpperCase(Locale.ROOT),
                        endpoint.path()
                                .replace("{caller_id}", "2125551234")
                                .replace("{npa}", "310")
                                .replace("{digits}", "3105559876"),
                        "", header);

                assertThat(reply.status()).as("%s", endpoint).isEqualTo(status);
                assertConforms(reply, endpoint.verb(), endpoint.path());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Accept: application/json", "Accept: application/problem+json", "Accept: text/plain"})
    void aRefusalOfACallHasTheDocumentedSchema(String accept) throws IOException {
        FakeService service = new FakeService();
        try (RestServer server = serverWithOneNumber(service)) {
            service.allocationReturns(new NoneAvailable());
            assertConforms(server.get("/next-cid?to=3105559876", accept), "get", "/next-cid");
            service.allocationReturns(new RateLimited(RestFixture.NOON.plusSeconds(5)));
            assertConforms(server.get("/next-cid?to=3105559876", accept), "get", "/next-cid");
            service.allocationReturns(new CalledTooOften(RestFixture.NOON.plusSeconds(5)));
            assertConforms(server.get("/next-cid?to=3105559876", accept), "get", "/next-cid");
            service.allocationFails(new StoreUnavailableException("down"));
            assertConforms(server.get("/next-cid?to=3105559876", accept), "get", "/next-cid");
        }
    }

    @Test
    void aConflictAndAnUnsupportedBodyHaveTheDocumentedSchema() throws IOException {
        String target = "/api/numbers/2125551234";
        try (RestServer server = serverWithOneNumber(new FakeService())) {
            Reply late = server.send("PATCH", target, "{\"hourly_limit\":5}", TOKEN, JSON, "If-Match: \"99\"");
            assertThat(late.status()).isEqualTo(412);
            assertConforms(late, "patch", "/api/numbers/{caller_id}");

            Reply form = server.send("PATCH", target, "hourly_limit=5", TOKEN, "Content-Type: text/plain");
            assertThat(form.status()).isEqualTo(415);
            assertConforms(form, "patch", "/api/numbers/{caller_id}");

            Reply large = server.send("POST", "/add-number", " ".repeat(65_537), TOKEN, JSON);
            assertThat(large.status()).isEqualTo(413);
            assertConforms(large, "post", "/add-number");
        }
    }

    @Test
    void anExampleConformsToItsSchema() {
        assertThat(document.examples()).hasSizeGreaterThan(30)
                .allSatisfy((schema, example) -> assertThat(document.violations(schema, example)).isEmpty());
    }

    private static RestServer serverWithOneNumber(FakeService service) throws IOException {
        RestServer server = new RestServer(service, new RestSettings(false, Set.of()));
        server.send("POST", "/add-number?caller_id=2125551234", "", TOKEN);
        return server;
    }

    private void assertConforms(Reply reply, String verb, String path) throws IOException {
        String mediaType = reply.header("content-type").replaceFirst(";.*", "");
        String schema = document.schema(verb, path, reply.status(), mediaType);
        JsonNode body = mediaType.endsWith("json")
                ? new ObjectMapper().readTree(reply.body())
                : TextNode.valueOf(reply.body());

        assertThat(document.at(schema).isMissingNode()).as("%s is missing", schema).isFalse();
        assertThat(document.violations(schema, body)).as(reply.body()).isEmpty();
    }
}
