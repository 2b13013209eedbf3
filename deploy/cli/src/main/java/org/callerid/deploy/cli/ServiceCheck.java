// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.callerid.deploy.settings.Settings;

/** What the running service says of itself. */
record ServiceCheck(Settings settings) implements Supplier<List<Finding>> {
    private static final String SUBJECT = "service";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public List<Finding> get() {
        String url = settings.http().url("http");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/health/ready")).timeout(TIMEOUT).build(),
                    BodyHandlers.ofString());
            return parts(url, JSON.readTree(response.body()));
        } catch (ConnectException e) {
            return List.of(Finding.warning(SUBJECT,
                    "Nothing listens on " + url + ": start the service: callerid serve, or systemctl start callerid"));
        } catch (IOException e) {
            return List.of(Finding.fault(SUBJECT, url + " does not answer as this service does (" + e.getMessage()
                    + "): see its log, or set API_PORT to a port that nobody else uses."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Finding> parts(String url, JsonNode health) throws IOException {
        if (!health.path("checks").isArray()) {
            throw new IOException("no health checks");
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode check : health.path("checks")) {
            String part = check.path("name").asText();
            String state = check.path("data").path("state").asText("");
            if (!state.isEmpty()) {
                String sentence = "The service at " + url + " says of its " + part + ": " + state + ".";
                findings.add(isDown(check)
                        ? Finding.fault(SUBJECT, sentence)
                        : state.contains("dangerous") || state.contains("out:")
                                ? Finding.warning(SUBJECT, sentence)
                                : Finding.ok(SUBJECT, sentence));
            }
        }
        return findings;
    }

    private static boolean isDown(JsonNode check) {
        return !check.path("status").asText().equals("UP");
    }
}
