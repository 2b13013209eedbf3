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

class CoverageHttpTest {
    private static final String ADMIN = "Authorization: Bearer " + FakeService.TOKEN;
    private static final String BY_TIER = "\"by_tier\":{\"area\":850,\"overlay\":0,\"state\":0,\"nearest\":0,\"any\":30},";

    private RestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestServer(new FakeService(), new RestSettings(false, Set.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAreaCodeSaysWhatItHasAndNeeds() throws IOException {
        assertThat(server.get("/api/coverage", ADMIN).body())
                .isEqualTo("{\"at\":\"2026-01-05T12:00:00Z\",\"area_codes\":[{\"area_code\":\"212\",\"country\":\"US\","
                        + "\"states\":[\"NY\"],\"status\":\"running_out\",\"out_at\":\"2026-01-05T12:12:40Z\","
                        + "\"back_at\":null,\"calls_per_minute\":6.0,\"calls_last_hour\":250,"
                        + "\"today\":{\"calls\":900,\"allocated\":880,\"local\":850," + BY_TIER
                        + "\"rate_limited\":20,\"none_available\":0},\"plan\":{\"busiest_hour_7d\":1200,\"need\":94,\"short\":84},"
                        + "\"numbers\":{\"owned\":11,\"active\":10,\"available\":4,\"limit_reached\":5,"
                        + "\"left_this_hour\":60,\"left_today\":400}},{\"area_code\":\"555\",\"country\":null,"
                        + "\"states\":[],\"status\":\"not_owned\",\"out_at\":null,\"back_at\":null,"
                        + "\"calls_per_minute\":0.0,\"calls_last_hour\":250,\"today\":{\"calls\":900,"
                        + "\"allocated\":880,\"local\":850," + BY_TIER
                        + "\"rate_limited\":20,\"none_available\":0},\"plan\":null,"
                        + "\"numbers\":{\"owned\":0,\"active\":0,\"available\":0,\"limit_reached\":0,"
                        + "\"left_this_hour\":0,\"left_today\":0}}]}");
    }

    @ParameterizedTest
    @CsvSource({"area_code=212, 212", "status=not_owned, 555", "state=ny, 212", "country=us, 212",
        "country=other, 555", "area_code=&state=, 212 555", "state=NY&status=ok, ''"})
    void theAreaCodesCanBeFiltered(String query, String areaCodes) throws IOException {
        Reply reply = server.get("/api/coverage?format=csv&" + query, ADMIN);

        assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"coverage.csv\"");
        assertThat(reply.body().replace('\n', ' ').strip()).isEqualTo(("area_code " + areaCodes).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area_code=21    | area_code must be three digits
            status=LOW      | status must be exhausted, all_busy
            state=NYC       | state must be two letters
            country=MX      | country must be US, CA or other
            format=xml      | format must be json or csv
            by=TODAY        | There is no parameter by here
            """)
    void whatCannotBeShownIsRefusedInOneSentence(String query, String sentence) throws IOException {
        Reply reply = server.get("/api/coverage?" + query, ADMIN);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).startsWith("{\"detail\":\"" + sentence);
    }

    @Test
    void aViewerMayReadIt() throws IOException {
        assertThat(server.get("/api/coverage", "Authorization: Bearer " + FakeService.VIEWERS_TOKEN).status())
                .isEqualTo(200);
    }
}
