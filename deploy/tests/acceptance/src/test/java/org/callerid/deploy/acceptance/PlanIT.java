// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans on the command line and over HTTP. */
@Tag("full")
class PlanIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLS = 40;

    @TempDir
    Path folder;

    @Test
    void theCommandLineAndTheApiPlanTheSame() throws Exception {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("data").toString(), "DEFAULT_RESERVATION_TTL",
                "2", "DEFAULT_RATE_LIMIT_PER_AGENT", "0");
        try (RunningService service = RunningService.start(settings)) {
            service.admin("POST", "/import", "caller_id,hourly_limit\n" + numbers("212555", 30, 50)
                    + numbers("310555", 5, 100));
            for (int call = 0; call < CALLS; call++) {
                service.get("/next-cid?to=2125559876&campaign=c&agent=a&call_id=ny" + call);
                service.get("/next-cid?to=6465559876&campaign=c&agent=a&call_id=ov" + call);
            }
            String query = "observed=7d&hold=observed&burst=5&target=0.5";
            await("all calls are counted, and over").atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> isOfAllCalls(json(service.admin("GET", "/api/plan?" + query, ""))));

            List<String> command = List.of("plan", "--observed", "7d", "--hold", "observed", "--burst", "5",
                    "--target", "0.5");
            assertThat(csv(run(settings, command))).isEqualTo(
                    service.admin("GET", "/api/plan?format=csv&" + query, "").body());
            List<String> asJson = new ArrayList<>(command);
            asJson.add("--json");
            String printed = run(settings, asJson);
            JsonNode plan = json(service.admin("GET", "/api/plan?" + query, ""));
            assertThat(JSON.readTree(printed.substring(printed.indexOf('{')))).isEqualTo(plan);
            assertThat(plan.get("hold_seconds").asText()).isEqualTo("2.0");
            assertThat(plan.findValuesAsText("area_code")).containsExactlyInAnyOrder("212", "646");
            assertThat(plan.findValuesAsText("have")).containsExactlyInAnyOrder("30", "0");

            Path demand = Files.writeString(folder.resolve("demand.csv"),
                    "area_code,calls_busiest_hour,calls_day\n212,1200,8000\n");
            assertThat(csv(run(settings, List.of("plan", "--csv", demand.toString())))).isEqualTo("""
                    area_code,asked,have,need,binds,short,buy_in
                    212,1200,30,94,healthy,64,212 332 646 917
                    """);
        }
    }

    @Test
    void numbersOfAnAreaCodeAndThoseBesideItAreCounted() throws Exception {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("data").toString());
        try (RunningService service = RunningService.start(settings)) {
            service.admin("POST", "/import", "caller_id,is_active\n4045550001,true\n4045550002,false\n4705550001,true\n"
                    + "7705550001,true\n");

            assertThat(run(settings, List.of("area", "404", "--numbers")))
                    .contains("numbers     404: 2 (1 active), 470: 1, 678: 0, 943: 0\n");
            assertThat(run(settings, List.of("area", "404", "--numbers", "--nearest"))).contains("770: 1");
            String printed = run(settings, List.of("area", "404", "--numbers", "--json"));
            JsonNode area = JSON.readTree(printed.substring(printed.indexOf('{')));
            assertThat(area.get("area_code").asText()).isEqualTo("404");
            assertThat(area.get("numbers").get(0)).isEqualTo(JSON.readTree("""
                    {"area_code": "404", "owned": 2, "active": 1}"""));
        }
    }

    @Test
    void areaCodesAreShownWithoutAService() throws Exception {
        assertThat(run(Map.of(), List.of("area", "--list")).lines()).hasSize(454);
        assertThat(run(Map.of(), List.of("area", "404"))).contains("470 678 943").doesNotContain("770");
    }

    private static String numbers(String prefix, int count, int hourlyLimit) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + (1000 + i) + "," + hourlyLimit + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isOfAllCalls(JsonNode plan) {
        return plan.findValues("asked_day").stream().mapToInt(JsonNode::asInt).sum() == 2 * CALLS;
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    /** Without the line that names the database. */
    private static String csv(String output) {
        return output.substring(output.indexOf("area_code,"));
    }

    private String run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "command", ".out");
        Process process = RunningService.command(settings, command, output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
