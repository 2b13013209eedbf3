// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.callerid.application.port.in.ImportCallerIds.Report;

/** Reads the server's responses. Unknown JSON names are ignored. */
final class ApiResponses {
    private static final JsonFactory JSON = new JsonFactory();

    private ApiResponses() {}

    /**
     * Reads the report of an import.
     *
     * @throws IOException if the body is not one
     */
    static Report report(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            return new ImportReportReader(json).read();
        }
    }

    /** The text of {@code {"detail":"…"}}; empty if the body is something else. */
    static Optional<String> detail(InputStream body) {
        try (JsonParser json = JSON.createParser(body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "detail".equals(json.currentName())) {
                    return Optional.of(json.getText());
                }
            }
        } catch (IOException e) {
            // The response did not come from this service.
        }
        return Optional.empty();
    }
}
