// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.callerid.adapter.rest.RestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownParameterTest {
    private static final String ADMIN = "Authorization: Bearer " + FakeService.TOKEN;

    private final FakeService service = new FakeService();
    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(service, new RestSettings(false, Set.of()));
        server.send("POST", "/add-number?caller_id=2125551234", "", ADMIN);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET|/api/numbers?q=nothing|parameter q here: use limit, after, area_code or is_active
            GET|/api/numbers?limit=5&Area_code=212|parameter Area_code here: use limit, after, area_code or is_active
            GET|/api/numbers/2125551234?fields=id|parameter fields here: this request takes none
            PATCH|/api/numbers/2125551234?hourly_limit=5&active=1|parameter active here: use carrier, area_code, \
            hourly_limit, daily_limit, is_active or reason
            DELETE|/api/numbers/2125551234?force=|parameter force here: use reason
            DELETE|/api/reservation/2125551234?allocation=x|parameter allocation here: use allocation_id or reason
            POST|/import?mpa=did%3Dcaller_id|parameter mpa here: use map, refused or reason
            GET|/export?area_code=212|parameter area_code here: this request takes none
            GET|/api/stats?%24(id)=1|parameter of that name here: this request takes none
            """)
    void anAdministratorsRequestWithOneIsRefusedAndDoesNothing(String method, String target, String detail)
            throws IOException {
        Reply reply = server.send(method, target, method.equals("POST") ? "caller_id\n" : "", ADMIN);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"There is no " + detail + "\"}");
        assertThat(service.releases).isEmpty();
        assertThat(service.imported).isEmpty();
        assertThat(server.get("/api/numbers/2125551234", ADMIN).body()).contains("\"hourly_limit\":100,");
    }

    @Test
    void itIsNotNamedToSomebodyWithoutTheToken() throws IOException {
        assertThat(server.get("/api/numbers?q=nothing").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET, /next-cid?to=3105559876&server=a", "POST, /release?call_id=1&server=a",
        "POST, /add-number?caller_id=2125551235&notes=a"})
    void dialersAndScriptsOfTheOlderServiceAreServedAllTheSame(String method, String target) throws IOException {
        assertThat(server.send(method, target, "", ADMIN).status()).isEqualTo(200);
    }
}
