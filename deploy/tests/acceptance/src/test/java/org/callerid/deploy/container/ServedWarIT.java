// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR as built, on the Payara Micro that we ship, with requests from outside. */
@Tag("full")
@ExtendWith(ArquillianExtension.class)
class ServedWarIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @Deployment(testable = false)
    static WebArchive war() {
        return Distribution.war();
    }

    @Test
    void aNumberThatWasAddedIsGivenOutInTheWordsOfTheGuide(@ArquillianResource URL server)
            throws IOException, InterruptedException {
        HttpResponse<String> added = sent(
                request(server, "add-number?caller_id=2125551234&carrier=AT%26T&area_code=212")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + ArquillianServerConfig.ADMIN_TOKEN));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);

        HttpResponse<String> given = get(server, "next-cid?to=3105559876&campaign=sales_campaign&agent=agent001");

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo("""
                {"success":true,"caller_id":"2125551234","area_code":"212","carrier":"AT&T","reserved_for":300,\
                "destination":"3105559876","agent":"agent001","campaign":"sales_campaign"}""");
    }

    @Test
    void itsHealthIsUp(@ArquillianResource URL server) throws IOException, InterruptedException {
        HttpResponse<String> health = get(server, "health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(contentType(health)).startsWith("application/json");
        assertThat(health.body()).contains("\"status\":\"UP\"").contains("database");
    }

    @Test
    void itsDocumentationIsOursAndNotThatOfPayara(@ArquillianResource URL server)
            throws IOException, InterruptedException {
        HttpResponse<String> documentation = get(server, "openapi");

        assertThat(contentType(documentation)).startsWith("application/yaml");
        assertThat(documentation.body()).startsWith("# SPDX-License-Identifier").contains("/next-cid:", "/add-number:");
    }

    @Test
    void anUnknownPathIsRefusedInJson(@ArquillianResource URL server) throws IOException, InterruptedException {
        HttpResponse<String> unknown = get(server, "no/such/path");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(contentType(unknown)).startsWith("application/json");
        assertThat(unknown.body()).startsWith("{\"detail\":");
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private HttpResponse<String> get(URL server, String path) throws IOException, InterruptedException {
        return sent(request(server, path));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URL server, String path) {
        return HttpRequest.newBuilder(URI.create(server.toString()).resolve(path));
    }
}
