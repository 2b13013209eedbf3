// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.domain.access.Permission;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.reservation.ReleaseRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators with different roles may do. */
class RolesHttpTest {
    private static final String MANAGER = "Authorization: Bearer " + FakeService.MANAGERS_TOKEN;
    private static final String VIEWER = "Authorization: Bearer " + FakeService.VIEWERS_TOKEN;

    private static final String JSON = "Content-Type: application/json";
    private static final Actor ANA = new Actor("ana", Actor.Source.API, Optional.empty());

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(false, Set.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"POST,/add-number?caller_id=2125551239,manager", "PATCH,/api/numbers/2125551234?hourly_limit=5,manager",
        "DELETE,/api/numbers/2125551234,manager", "DELETE,/api/reservation/2125551234,manager", "POST,/import,manager",
        "PUT,/api/log-level?level=debug,admin", "DELETE,/api/people/3105559876,admin"})
    void aViewerIsToldWhichRoleAChangeNeeds(String method, String target, String role) throws IOException {
        Reply refused = server.send(method, target, "", VIEWER);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("{\"detail\":\"This request needs the role " + role
                + "; the token of bo has the role viewer\"}");
        assertThat(service.releases).isEmpty();
        assertThat(service.imported).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/numbers", "/export", "/api/stats", "/api/log-level"})
    void aViewerReadsEverything(String target) throws IOException {
        assertThat(server.get(target, VIEWER).status()).isEqualTo(200);
    }

    @Test
    void aManagerChangesNumbersAndNotTheService() throws IOException {
        assertThat(server.send("POST", "/add-number?caller_id=2125551239", "", MANAGER).status()).isEqualTo(200);
        assertThat(server.send("DELETE", "/api/reservation/2125551234", "", MANAGER).status()).isEqualTo(200);
        Reply refused = server.send("PUT", "/api/log-level?level=debug", "", MANAGER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("needs the role admin; the token of ana has the role manager");
    }

    /** A new endpoint that changes something must say what it needs. */
    @ParameterizedTest
    @MethodSource("org.callerid.adapter.rest.Endpoint#all")
    void onlyWhatReadsIsOpenToViewers(Endpoint endpoint) {
        assertThat(endpoint.isOperatorOnly() && endpoint.requiredPermission() == Permission.READ)
                .isEqualTo(endpoint.isOperatorOnly() && endpoint.verb().equals("get"));
    }

    @ParameterizedTest
    @CsvSource({"POST,/add-number?caller_id=2125551239&reason=%s,",
        "PATCH,/api/numbers/2125551234?hourly_limit=5&reason=%s,",
        "PATCH,/api/numbers/2125551234?hourly_limit=5,{\"reason\":\"case 17\"}",
        "DELETE,/api/numbers/2125551234?reason=%s,", "POST,/import?reason=%s,"})
    void aChangeIsAttributedToTheOwnerOfTheTokenWithTheReason(String method, String target, @Nullable String body)
            throws IOException {
        server.send(method, target.formatted("case+17"), body == null ? "" : body, MANAGER, JSON);

        assertThat(service.authors).containsExactly(new Attribution(ANA, Optional.of(new Reason("case 17"))));
    }

    @Test
    void aReleaseHasAReasonToo() throws IOException {
        server.send("DELETE", "/api/reservation/2125551234?reason=stuck", "", MANAGER);

        assertThat(service.releases).containsExactly(new ReleaseRequest.ByNumber(RestFixture.NUMBER,
                new Attribution(ANA, Optional.of(new Reason("stuck")))));
    }

    @Test
    void aReasonThatCannotBeShownIsRefused() throws IOException {
        Reply refused = server.send("POST", "/import?reason=" + "a".repeat(201), "caller_id", MANAGER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("a reason must be 1 to 200 printable characters");
        assertThat(service.imported).isEmpty();
    }
}
