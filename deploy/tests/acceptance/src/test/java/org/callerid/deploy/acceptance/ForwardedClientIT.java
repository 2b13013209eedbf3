// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Behind a trusted proxy, the lockout after wrong tokens is for one client and not for the proxy. */
@Tag("full")
class ForwardedClientIT {
    private static final String OVERVIEW = "/dashboard/overview.xhtml";
    private static final int TOO_MANY = 429;
    private static Nodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("TRUSTED_PROXIES", "127.0.0.1"));
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void inTheForm() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("203.0.113.1", "guess").statusCode()).isEqualTo(302);
        }

        assertThat(signIn("203.0.113.1", RunningService.ADMIN_TOKEN).statusCode()).isEqualTo(TOO_MANY);
        assertThat(signIn("203.0.113.2", RunningService.ADMIN_TOKEN).headers().firstValue("Location")).get()
                .asString()
                .endsWith(OVERVIEW);
    }

    @Test
    void inTheHeaderForAPage() throws Exception {
        testHeader(OVERVIEW, "203.0.113.3", "203.0.113.4");
    }

    @Test
    void inTheHeaderForTheApi() throws Exception {
        testHeader("/api/stats", "203.0.113.5", "203.0.113.6");
    }

    private static void testHeader(String path, String attacker, String administrator) throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(statusWithToken(path, attacker, "guess")).isEqualTo(403);
        }

        assertThat(statusWithToken(path, attacker, RunningService.ADMIN_TOKEN)).isEqualTo(TOO_MANY);
        assertThat(statusWithToken(path, administrator, RunningService.ADMIN_TOKEN)).isEqualTo(200);
    }

    private static int statusWithToken(String path, String client, String token)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(nodes.first().at(path))
                        .header("X-Forwarded-For", client)
                        .header("Authorization", "Bearer " + token)
                        .build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpResponse<String> signIn(String client, String token) throws IOException, InterruptedException {
        return new DashboardClient(nodes.first(), client).signIn(token);
    }
}
