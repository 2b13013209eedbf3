// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.adapter.rest.RestServer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the OpenAPI document with the resources and with their responses. */
class OpenApiTest {
    private static final JsonNode DOCUMENT = document();
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete");

    @Test
    void exactlyTheEndpointsThatExistAreDocumented() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(key -> {
                            if (METHODS.contains(key)) {
                                documented.add(key + " " + path.getKey());
                            }
                        }));

        assertThat(documented).isEqualTo(endpoints());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', nullValues = "-", textBlock = """
            GET / / 200 -
            GET /next-cid?to=3105559876 /next-cid 200 -
            GET /next-cid?to=1 /next-cid 400 -
            GET /next-cid /next-cid 422 -
            POST /release?call_id=1.2 /release 200 -
            POST /release /release 422 -
            DELETE /api/reservation/2125551234 /api/reservation/{caller_id} 200 -
            DELETE /api/reservation/1 /api/reservation/{caller_id} 400 -
            POST /add-number?caller_id=2125551234 /add-number 200 -
            POST /add-number?caller_id=1 /add-number 400 -
            GET /api/numbers /api/numbers 200 -
            PATCH /api/numbers/2125551234 /api/numbers/{caller_id} 404 {"hourly_limit":5}
            DELETE /api/numbers/2125551234 /api/numbers/{caller_id} 404 -
            POST /import /import 200 caller_id
            GET /api/stats /api/stats 200 -
            """)
    void aResponseHasTheDocumentedSchema(String method, String target, String path, int status, @Nullable String body)
            throws IOException {
        try (RestServer server = new RestServer(new FakeService(), new RestSettings(false, Set.of()))) {
            Reply reply = server.send(method, target, body == null ? "" : body,
                    "Authorization: Bearer " + FakeService.TOKEN, "Content-Type: "
                            + (target.equals("/import") ? "text/csv" : "application/json"));

            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertConforms(reply, method.toLowerCase(Locale.ROOT), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, '', 200", "PATCH, {\"hourly_limit\":5}, 200", "DELETE, '', 200"})
    void aResponseAboutAListedNumberHasTheDocumentedSchema(String method, String body, int status)
            throws IOException {
        try (RestServer server = new RestServer(new FakeService(), new RestSettings(false, Set.of()))) {
            String token = "Authorization: Bearer " + FakeService.TOKEN;
            server.send("POST", "/add-number?caller_id=2125551234", "", token);

            Reply reply = server.send(method, "/api/numbers/2125551234", body, token, "Content-Type: application/json");

            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertConforms(reply, method.toLowerCase(Locale.ROOT), "/api/numbers/{caller_id}");
            assertConforms(server.get("/api/numbers", token), "get", "/api/numbers");
        }
    }

    @ParameterizedTest
    @CsvSource({"NextCid", "Number", "Addition", "Change", "Deleted", "ImportReport"})
    void anExampleConformsToItsSchema(String name) {
        JsonNode example = DOCUMENT.at("/components/schemas/" + name + "/example");
        JsonNode shown = example.isMissingNode()
                ? DOCUMENT.at("/paths/~1next-cid/get/responses/200/content/application~1json/example")
                : example;

        assertThat(violations("#/components/schemas/" + name, shown)).isEmpty();
    }

    private static void assertConforms(Reply reply, String method, String path) throws IOException {
        String response = "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + reply.status();
        JsonNode documented = DOCUMENT.at(response);
        String at = documented.has("$ref") ? documented.get("$ref").asText().substring(1) : response;
        String schema = "#" + at + "/content/application~1json/schema";

        assertThat(DOCUMENT.at(schema.substring(1)).isMissingNode()).as("%s is missing", schema).isFalse();
        assertThat(violations(schema, new ObjectMapper().readTree(reply.body()))).as(reply.body()).isEmpty();
    }

    /** Properties that are not documented count, too. */
    private static Set<String> violations(String schema, JsonNode value) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$ref", schema.replace("{", "%7B").replace("}", "%7D"));
        root.put("unevaluatedProperties", false);
        root.set("paths", DOCUMENT.get("paths"));
        root.set("components", DOCUMENT.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root)
                .validate(value)
                .stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> endpoints() {
        return new CallerIdApplication().getClasses()
                .stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> endpoint(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endpoint(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type != HEAD.class)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(verb -> verb.value().toLowerCase(Locale.ROOT) + " " + path.replaceAll("/+", "/"));
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper().readTree(OpenApiDocument.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
