// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callerid.adapter.rest.RestServer.Reply;
import org.callerid.application.port.in.PlanCapacity.Command;
import org.callerid.application.port.in.PlanCapacity.Demand;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.HoldTime;
import org.callerid.domain.planning.ObservationPeriod;
import org.callerid.domain.planning.PlanningAssumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanHttpTest {
    private static final String ADMIN = "Authorization: Bearer " + FakeService.TOKEN;
    private static final String CSV = """
            area_code,asked,have,need,binds,short,buy_in
            212,1200,10,94,healthy,84,212 332
            555,0,10,0,,0,
            """;

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

    @Test
    void aWeekIsObservedUnlessDemandIsSent() throws IOException {
        Reply reply = server.get("/api/plan", ADMIN);

        assertThat(service.plans).containsExactly(new Command(new Demand.Observed(ObservationPeriod.DEFAULT),
                HoldTime.DEFAULT, PlanningAssumptions.DEFAULT));
        assertThat(reply.body()).isEqualTo("{\"hold_seconds\":45.0,\"area_codes\":[{\"area_code\":\"212\","
                + "\"asked\":1200,\"asked_day\":8000,\"have\":10,\"need\":94,\"binds\":\"healthy\",\"short\":84,"
                + "\"buy_in\":[\"212\",\"332\"],\"parts\":[{\"constraint\":\"at_once\",\"need\":24},"
                + "{\"constraint\":\"hourly\",\"need\":13},{\"constraint\":\"healthy\",\"need\":84},"
                + "{\"constraint\":\"spacing\",\"need\":0}],\"reason\":\"84: the 100 calls a day that keep a number"
                + " healthy; 24 would carry the calls; 94 with those that rest\"},{\"area_code\":\"555\",\"asked\":0,"
                + "\"asked_day\":0,\"have\":10,\"need\":0,\"binds\":null,\"short\":0,\"buy_in\":[],\"parts\":["
                + "{\"constraint\":\"at_once\",\"need\":0},{\"constraint\":\"hourly\",\"need\":0},"
                + "{\"constraint\":\"healthy\",\"need\":0},{\"constraint\":\"spacing\",\"need\":0}],\"reason\":\"\"}]}");
    }

    @Test
    void allAssumptionsCanBeSent() throws IOException {
        String target = "/api/plan?demand=212,1200,8000&demand=310,%205,9&target=0.5&healthy=80&hold=observed"
                + "&burst=5&resting=20&spacing=30&observed=";

        assertThat(server.get(target, ADMIN).status()).isEqualTo(200);
        assertThat(service.plans).containsExactly(new Command(
                new Demand.Expected(
                        List.of(AreaCodeDemand.parse("212,1200,8000"), AreaCodeDemand.parse("310,5,9"))),
                new HoldTime.Observed(), new PlanningAssumptions(0.005, 80, 5, 0.2, Duration.ofSeconds(30))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"/api/plan?format=csv, */*, true", "/api/plan, text/csv, true",
        "/api/plan?format=json, text/csv, false", "/api/plan, application/json, false",
        "/api/plan?format=csv, application/problem+json, true"})
    void thePlanIsAFileOnRequest(String target, String accept, boolean file) throws IOException {
        Reply reply = server.get(target, ADMIN, "Accept: " + accept);

        assertThat(reply.body().equals(CSV)).as(reply.body()).isEqualTo(file);
        if (file) {
            assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
            assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=\"plan.csv\"");
        } else {
            assertThat(reply.header("content-type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demand=212                       | demand is written area code, calls in the busiest hour, calls a day
            demand=21,1,2                    | area_code must be three digits
            demand=212,1,2&demand=212,1,2    | an area code has more than one row of demand
            demand=212,1,2&observed=7d       | send demand or observed, not both
            observed=7                       | observed must be
            target=0                         | target must be
            healthy=x                        | healthy must be
            hold=0                           | hold must be
            burst=0                          | burst must be
            resting=100                      | resting must be
            spacing=-1                       | spacing must be
            format=xml                       | format must be json or csv
            days=7                           | There is no parameter days here
            """)
    void whatCannotBePlannedIsRefusedInOneSentence(String query, String sentence) throws IOException {
        Reply reply = server.get("/api/plan?" + query, ADMIN);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).startsWith("{\"detail\":\"" + sentence);
        assertThat(service.plans).isEmpty();
    }
}
