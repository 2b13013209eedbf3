// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random requests made from the OpenAPI document: each is answered, in a documented status and format,
 * without a failure of the service, and nothing of them stays in memory.
 */
@Tag("full")
class OpenApiFuzzIT {
    private static final int REQUESTS = Integer.getInteger("acceptance.requests", 3_000);
    private static final long SEED = 20_261_129;
    private static final double MAX_GROWTH_BYTES = 64 << 20;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"} (\\S+)$");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Nodes nodes;

    private final Random random = new Random(SEED);
    private final List<String> texts = HostileTexts.all();

    @BeforeAll
    static void start() throws Exception {
        nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("DEFAULT_RATE_LIMIT_PER_AGENT", "0"));
        nodes.load(Nodes.numbers(500), 100_000, 100_000);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void everyRequestIsAnsweredAsDocumented() throws Exception {
        List<Operation> operations = operations(JSON.readTree(nodes.first().get("/openapi?format=json").body()));
        assertThat(operations).hasSizeGreaterThan(15);

        double heapBefore = heapAfterCollection();
        Map<String, String> undocumented = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            String path = operation.randomPath();
            HttpResponse<String> answer = nodes.first().admin(operation.method, path, operation.randomBody());
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            if (!operation.formats(answer.statusCode()).contains(type) || isFailure(answer)) {
                undocumented.putIfAbsent(operation + " " + answer.statusCode() + " " + type,
                        "request " + i + ": " + path);
            } else if (type.equals("application/json")) {
                JSON.readTree(answer.body());
            }
        }
        assertThat(undocumented).as("with seed " + SEED).isEmpty();

        assertThat(nodes.first().get("/health").statusCode()).isEqualTo(200);
        assertThat(heapAfterCollection()).isLessThan(heapBefore + MAX_GROWTH_BYTES);
    }

    /** That no number is available, because random requests have deleted or deactivated many, is none. */
    private static boolean isFailure(HttpResponse<String> answer) {
        return answer.statusCode() >= 500 && !answer.body().contains("No available caller-IDs");
    }

    /** Bytes that are still referenced. */
    private static double heapAfterCollection() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String service = String.valueOf(nodes.first().process().pid());
        assertThat(new ProcessBuilder(jcmd.toString(), service, "GC.run").start().waitFor()).isZero();
        Matcher heap = HEAP.matcher(nodes.first().get("/metrics").body());
        assertThat(heap.find()).isTrue();
        return Double.parseDouble(heap.group(1));
    }

    private List<Operation> operations(JsonNode document) {
        return document.get("paths")
                .properties()
                .stream()
                .flatMap(path -> path.getValue()
                        .properties()
                        .stream()
                        .filter(method -> method.getValue().has("responses"))
                        .map(method -> new Operation(document, method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(), method.getValue(), path.getValue().path("parameters"))))
                .toList();
    }

    private String randomText() {
        return texts.get(random.nextInt(texts.size()));
    }

    private final class Operation {
        private final JsonNode document;
        private final String method;
        private final String path;
        private final JsonNode definition;
        private final JsonNode common;

        Operation(JsonNode document, String method, String path, JsonNode definition, JsonNode common) {
            this.document = document;
            this.method = method;
            this.path = path;
            this.definition = definition;
            this.common = common;
        }

        String randomPath() {
            String filled = path;
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : parameters()) {
                String name = parameter.get("name").asText();
                switch (parameter.get("in").asText()) {
                    case "path" -> filled = filled.replace("{" + name + "}", encoded(segment(randomValue(parameter))));
                    case "query" -> {
                        for (int times = random.nextInt(10) == 0
                                ? random.nextInt(4)
                                : random.nextInt(2); times > 0; times--) {
                            query.add(name + "=" + encoded(randomValue(parameter)));
                        }
                    }
                    default -> {
                    }
                }
            }
            if (random.nextInt(20) == 0) {
                query.add(encoded(randomText()) + "=1");
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        /** A valid value, one of another parameter's kind, or a hostile text. */
        private String randomValue(JsonNode parameter) {
            JsonNode schema = resolved(parameter.path("schema"));
            List<String> valid = Stream.of(parameter.path("example"), schema.path("example"), schema.path("default"))
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .toList();
            return switch (random.nextInt(6)) {
                case 0 -> randomText();
                case 1 -> String.valueOf(random.nextLong());
                case 2 -> "%s".formatted(2_125_550_000L + random.nextInt(1_000));
                case 3 -> schema.has("enum")
                        ? schema.get("enum").get(random.nextInt(schema.get("enum").size())).asText()
                        : "";
                default -> valid.isEmpty() ? "1" : valid.get(random.nextInt(valid.size()));
            };
        }

        /** None in a GET or DELETE, which the container refuses, whatever the path. */
        String randomBody() {
            return method.equals("GET") || method.equals("DELETE") ? "" : switch (random.nextInt(8)) {
                case 0 -> randomText();
                case 1 -> "{\"to\":\"3105559876\"}";
                case 2 -> "caller_id\n" + randomText() + "\n";
                default -> "";
            };
        }

        /** Empty if the status is not documented. */
        List<String> formats(int status) {
            JsonNode response = resolved(definition.get("responses").path(String.valueOf(status)));
            return response.path("content").properties().stream().map(Map.Entry::getKey).toList();
        }

        private List<JsonNode> parameters() {
            return Stream.of(definition.path("parameters"), common)
                    .flatMap(list -> list.valueStream())
                    .map(this::resolved)
                    .toList();
        }

        private JsonNode resolved(JsonNode node) {
            return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Without characters that the container refuses in a path, or that make it another path. */
        private static String segment(String text) {
            String harmless = text.replaceAll("[^\\p{Alnum}+'$()|&@=-]", "");
            return harmless.isEmpty() ? "0" : harmless;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }
}
