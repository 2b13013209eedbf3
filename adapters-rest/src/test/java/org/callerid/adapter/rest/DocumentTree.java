// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document as a tree. Places in it are JSON pointers (RFC 6901). */
final class DocumentTree {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "options", "head", "patch",
            "trace");

    private final JsonNode root;

    DocumentTree() {
        try {
            root = new ObjectMapper().readTree(OpenApiDocument.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verb and path of each operation. */
    Set<String> operations() {
        return root.get("paths")
                .properties()
                .stream()
                .flatMap(path -> path.getValue()
                        .properties()
                        .stream()
                        .map(Map.Entry::getKey)
                        .filter(VERBS::contains)
                        .map(verb -> verb + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    JsonNode operation(Endpoint endpoint) {
        return root.at(placeOf(endpoint.path()) + "/" + endpoint.verb());
    }

    /** @param kind where the parameters are: query, path or header */
    List<String> parameters(Endpoint endpoint, String kind) {
        return Stream.of(operation(endpoint), root.at(placeOf(endpoint.path())))
                .flatMap(place -> StreamSupport.stream(place.path("parameters").spliterator(), false))
                .map(parameter -> parameter.has("$ref") ? root.at(target(parameter)) : parameter)
                .filter(parameter -> parameter.get("in").asText().equals(kind))
                .map(parameter -> parameter.get("name").asText())
                .toList();
    }

    /** The place of the schema of a response. */
    String schema(String verb, String path, int status, String mediaType) {
        String response = placeOf(path) + "/" + verb + "/responses/" + status;
        JsonNode node = root.at(response);
        return (node.has("$ref") ? target(node) : response) + "/content/" + escape(mediaType) + "/schema";
    }

    /** All examples, by the place of the schema beside them. */
    Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new TreeMap<>();
        collectExamples(root, "", examples);
        return examples;
    }

    private static void collectExamples(JsonNode node, String at, Map<String, JsonNode> examples) {
        if (node.has("schema") && node.has("example")) {
            examples.put(at + "/schema", node.get("example"));
        }
        node.properties()
                .forEach(field -> collectExamples(field.getValue(), at + "/" + escape(field.getKey()), examples));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectExamples(node.get(i), at + "/" + i, examples);
        }
    }

    /** What is wrong with a value. Properties that are not documented are wrong, too. */
    Set<String> violations(String schema, JsonNode value) {
        ObjectNode wrapper = JsonNodeFactory.instance.objectNode();
        wrapper.put("$ref", "#" + schema.replace("{", "%7B").replace("}", "%7D").replace("+", "%2B"));
        wrapper.put("unevaluatedProperties", false);
        wrapper.set("paths", root.get("paths"));
        wrapper.set("components", root.get("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(wrapper)
                .validate(value)
                .stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String placeOf(String path) {
        return "/paths/" + escape(path);
    }

    private static String target(JsonNode reference) {
        return reference.get("$ref").asText().substring(1);
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
