// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.callerid.application.port.in.ImportCallerIds.Report;

/** Reads the server's responses. Unknown JSON names are ignored. */
final class ApiResponses {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ApiResponses() {}

    /**
     * Reads the report of an import.
     *
     * @throws IOException if the body is not one
     */
    static Report report(InputStream body) throws IOException {
        try (JsonParser json = MAPPER.createParser(body)) {
            return new ImportReportReader(json).read();
        }
    }

    /** The text of {@code {"detail":"…"}}; empty if the body is something else. */
    static Optional<String> detail(InputStream body) {
        try {
            return Optional.of(MAPPER.readTree(body).path("detail"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        } catch (IOException e) {
            // The response did not come from this service.
            return Optional.empty();
        }
    }
}
