// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.model.ServiceVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiServletTest {
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = RestServer.withOpenApiDocument();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDocumentIsServedAsItIsWritten() throws IOException {
        Reply reply = server.get("/openapi");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(new String(OpenApiDocument.yaml(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"/openapi, */*, application/yaml", "/openapi/, application/yaml, application/yaml",
        "/openapi, application/json, application/json", "/openapi?format=JSON, */*, application/json",
        "/openapi?format=yaml, application/json, application/yaml"})
    void theClientChoosesTheFormat(String target, String accept, String type) throws IOException {
        Reply reply = server.get(target, "Accept: " + accept);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).startsWith(type);
        assertThat(reply.body()).startsWith(type.endsWith("json") ? "{\"openapi\":\"3.1.0\"," : "# SPDX");
    }

    @Test
    void anUnknownFormatIsRefused() throws IOException {
        Reply reply = server.get("/openapi?format=xml");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"format must be yaml or json\"}");
    }

    @Test
    void thereIsNothingBelowTheDocument() throws IOException {
        assertThat(server.get("/openapi/more").status()).isEqualTo(404);
    }

    @Test
    void itNamesTheVersionOfTheBuildAndNoHost() throws IOException {
        JsonNode document = new ObjectMapper().readTree(server.get("/openapi?format=json").body());

        assertThat(document.at("/info/version").asText()).isEqualTo(ServiceVersion.CURRENT);
        assertThat(document.get("servers")).singleElement()
                .satisfies(one -> assertThat(one.get("url").asText()).isEqualTo("/"));
    }
}
