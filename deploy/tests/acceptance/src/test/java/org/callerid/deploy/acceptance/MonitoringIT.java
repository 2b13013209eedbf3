// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callerid.deploy.testsupport.Installation;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PrometheusServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus reads the service's figures; faults fire the alerts that are shipped, and their end clears them. */
@Tag("full")
@EnabledIf("org.callerid.deploy.testsupport.PrometheusServer#isInstalled")
class MonitoringIT {
    private static final Path SHIPPED = Installation.script().resolve("../../monitoring").normalize();
    private static final Duration MAX_UNTIL_ALERT = Duration.ofSeconds(45);

    @TempDir
    Path folder;

    @Test
    void faultsFireAlertsAndTheDashboardHasData() throws Exception {
        Path rules = Files.writeString(folder.resolve("alerts.yml"), impatient(Files.readString(SHIPPED.resolve(
                "alerts.yml"))));
        int redisPort = Ports.free();
        try (RedisServer redis = RedisServer.start(Files.createDirectory(folder.resolve("redis")), redisPort);
                Nodes nodes = Nodes.start(Nodes.Layout.POSTGRES,
                        Map.of("REDIS_URL", "redis://127.0.0.1:" + redisPort));
                PrometheusServer prometheus = PrometheusServer.start(folder, "127.0.0.1:" + nodes.first().port(),
                        List.of(rules))) {
            nodes.load(List.of("3105551001", "2125551001"), 100, 500);
            call(nodes, 1);
            await("Prometheus has read the service").atMost(MAX_UNTIL_ALERT)
                    .until(() -> prometheus.hasData("callerid_numbers{state=\"reserved\"} == 1"));
            assertThat(firing(prometheus)).isEmpty();

            fires(prometheus, "CallerIdNoneAvailable", () -> call(nodes, 5));
            fires(prometheus, "CallerIdAreaCodeExhausted", () -> call(nodes, 1));
            assertEachPanelHasData(prometheus);
            redis.kill();
            fires(prometheus, "CallerIdRedisOut", () -> true);
            redis.startEmpty();
            ends(prometheus, "CallerIdRedisOut");
            nodes.freezePostgres();
            fires(prometheus, "CallerIdDatabaseOut", () -> true);
            fires(prometheus, "CallerIdRequestsUnavailable", () -> call(nodes, 3));
            nodes.thawPostgres();
            ends(prometheus, "CallerIdDatabaseOut");
            ends(prometheus, "CallerIdRequestsUnavailable");
            nodes.first().post("/release?call_id=1");
            nodes.load(List.of("3105551002", "3105551003", "2125551002"), 100, 500);
            ends(prometheus, "CallerIdNoneAvailable");
            ends(prometheus, "CallerIdAreaCodeExhausted");
            nodes.first().kill();
            fires(prometheus, "CallerIdDown", () -> true);
            nodes.first().startAgain();
            ends(prometheus, "CallerIdDown");
        }
    }

    /** The same rules with seconds instead of minutes. */
    private static String impatient(String rules) {
        return rules.replaceAll("for: \\S+", "for: 1s").replaceAll("\\[\\d+m]", "[10s]");
    }

    private static boolean call(Nodes nodes, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            nodes.first().get("/next-cid?to=3105559876&campaign=c&agent=a&call_id=" + i);
        }
        return true;
    }

    private static void fires(PrometheusServer prometheus, String alert, Callable<Boolean> fault) {
        await(alert + " fires").atMost(MAX_UNTIL_ALERT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            fault.call();
            return prometheus.isFiring(alert);
        });
    }

    private static void ends(PrometheusServer prometheus, String alert) {
        await(alert + " ends").atMost(MAX_UNTIL_ALERT).until(() -> !prometheus.isFiring(alert));
    }

    private static List<String> firing(PrometheusServer prometheus) throws Exception {
        JsonNode alerts = new ObjectMapper().readTree(prometheus.query("ALERTS{alertstate=\"firing\"}"));
        List<String> names = new ArrayList<>();
        alerts.path("data").path("result").forEach(one -> names.add(one.path("metric").path("alertname").asText()));
        return names;
    }

    private static void assertEachPanelHasData(PrometheusServer prometheus) throws Exception {
        List<String> withoutData = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(SHIPPED.resolve("grafana-dashboard.json").toFile())
                .path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                if (!prometheus.hasData(target.path("expr").asText().replace("$instance", ".*"))) {
                    withoutData.add(panel.path("title").asText() + ": " + target.path("expr").asText());
                }
            }
        }
        assertThat(withoutData).isEmpty();
    }
}
