// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document of the running service, compared with what the service answers. */
class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of());
        nodes.load(Nodes.numbers(1), 100, 500);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void everyDocumentedReadIsAnsweredInADocumentedFormat() throws Exception {
        JsonNode document = document();
        List<String> reads = document.get("paths")
                .properties()
                .stream()
                .filter(path -> path.getValue().has("get"))
                .map(Entry::getKey)
                .filter(path -> !path.contains("{"))
                .toList();

        assertThat(reads).contains("/", "/health/started", "/metrics", "/openapi", "/export");
        for (String path : reads) {
            HttpResponse<String> answer = nodes.first()
                    .admin("GET", path.equals("/next-cid") ? path + "?to=3105559876" : path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(formats(document, path)).as(path).contains(contentType(answer));
        }
    }

    @Test
    void anUnknownPathBelowTheDocumentIsRefusedInJson() throws Exception {
        HttpResponse<String> answer = nodes.first().get("/openapi/more");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found\"}");
    }

    @Test
    void theHealthHasTheDocumentedFields() throws Exception {
        JsonNode documented = document().at("/components/schemas/Health/properties");
        JsonNode health = JSON.readTree(nodes.first().get("/health").body());

        assertThat(names(health)).containsExactlyInAnyOrderElementsOf(names(documented));
        assertThat(health.get("checks")).isNotEmpty()
                .allSatisfy(check -> assertThat(names(documented.at("/checks/items/properties")))
                        .containsAll(names(check)));
    }

    @Test
    void theVersionIsTheSameEverywhere(@TempDir Path folder) throws Exception {
        String version = document().at("/info/version").asText();
        Path output = folder.resolve("version");

        assertThat(RunningService.command(Map.of(), List.of("--version"), output).waitFor()).isZero();
        assertThat(output).hasContent("Caller-ID Rotation " + version);
        assertThat(JSON.readTree(nodes.first().get("/").body()).get("version").asText()).isEqualTo(version);
    }

    private static JsonNode document() throws IOException, InterruptedException {
        return JSON.readTree(nodes.first().get("/openapi?format=json").body());
    }

    private static List<String> formats(JsonNode document, String path) {
        JsonNode response = document.at("/paths/" + path.replace("/", "~1") + "/get/responses/200");
        JsonNode resolved = response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
        return names(resolved.get("content"));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Entry::getKey).toList();
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}
