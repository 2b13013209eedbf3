// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callerid.application.server.TestCertificates;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RedisServer;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service and its commands reach PostgreSQL and Redis over TLS, and use no server that they cannot verify. */
@Tag("full")
class EncryptedStoresIT {
    private static final Duration MAX_UNTIL_USED = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private TestCertificates certificates;
    private Path otherAuthority;
    private PostgresServer postgres;
    private RedisServer redis;
    private int redisTlsPort;

    @BeforeEach
    void startStores() throws Exception {
        certificates = TestCertificates.make(Files.createDirectory(folder.resolve("own")), "dns:localhost");
        otherAuthority = TestCertificates.make(Files.createDirectory(folder.resolve("other")), "dns:localhost")
                .authority();
        postgres = PostgresServer.start(Files.createDirectory(folder.resolve("postgresql")),
                List.of("ssl = on", "ssl_cert_file = '" + certificates.serverCertificate() + "'",
                        "ssl_key_file = '" + certificates.serverKey() + "'"));
        redisTlsPort = Ports.free();
        redis = RedisServer.start(Files.createDirectory(folder.resolve("redis")), Ports.free(), "--tls-port",
                String.valueOf(redisTlsPort), "--tls-cert-file", certificates.serverCertificate().toString(),
                "--tls-key-file", certificates.serverKey().toString(), "--tls-ca-cert-file",
                certificates.authority().toString(), "--tls-auth-clients", "no");
    }

    @AfterEach
    void stopStores() throws Exception {
        redis.close();
        postgres.close();
    }

    @Test
    void bothStoresAreUsedOverTls() throws Exception {
        Map<String, String> settings = settings("localhost", certificates.authority());
        Path sheet = Files.writeString(folder.resolve("numbers.csv"), "caller_id\n3105551001\n");
        assertThat(run(settings, "import", "--csv", sheet.toString())).contains("loaded 1");

        try (RunningService service = RunningService.start(settings)) {
            awaitRedis(service, "normal");
            assertThat(service.get("/next-cid?to=3105559876&campaign=c&agent=a&call_id=1").body())
                    .contains("3105551001");
            await("Redis has the reservation").atMost(MAX_UNTIL_USED)
                    .until(() -> !redis.keys("reservation:3105551001").isEmpty());
            assertThat(unencryptedConnections()).isZero();
        }
    }

    @Test
    void aRedisThatCannotBeVerifiedIsNotUsed() throws Exception {
        Map<String, String> settings = settings("localhost", certificates.authority());
        for (Map<String, String> redisSettings : List.of(
                Map.of("REDIS_TLS_CA_FILE", otherAuthority.toString()),
                Map.of("REDIS_URL", "rediss://127.0.0.1:" + redisTlsPort))) {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(redisSettings);
            try (RunningService service = RunningService.start(all)) {
                awaitRedis(service, "out");
                assertThat(redis.keys("*")).isEmpty();
            }
        }
    }

    private Map<String, String> settings(String host, Path authority) {
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("POSTGRES_HOST", host);
        settings.put("POSTGRES_SSLMODE", "verify-full");
        settings.put("POSTGRES_SSLROOTCERT", authority.toString());
        settings.put("REDIS_URL", "rediss://" + host + ":" + redisTlsPort);
        settings.put("REDIS_TLS_CA_FILE", authority.toString());
        settings.put("DATA_DIR", folder.resolve("data").toString());
        return settings;
    }

    private static void awaitRedis(RunningService service, String state) {
        await("Redis is " + state).atMost(MAX_UNTIL_USED)
                .until(() -> redisState(service).startsWith(state));
    }

    private static String redisState(RunningService service) throws Exception {
        for (JsonNode check : new ObjectMapper().readTree(service.get("/health/ready").body()).path("checks")) {
            if (check.path("name").asText().equals("redis")) {
                return check.path("data").path("state").asText();
            }
        }
        throw new AssertionError("no check of Redis");
    }

    /** Connections of the service to the server, other than this test's own. */
    private long unencryptedConnections() throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser();
                ResultSet rows = connection.createStatement()
                        .executeQuery("select count(*) filter (where not ssl), count(*) filter (where ssl)"
                                + " from pg_stat_ssl join pg_stat_activity using (pid)"
                                + " where usename = '" + postgres.settings().get("POSTGRES_USER") + "'")) {
            rows.next();
            assertThat(rows.getLong(2)).as("encrypted connections").isPositive();
            return rows.getLong(1);
        }
    }

    private String run(Map<String, String> settings, String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "command", ".out");
        Process process = RunningService.command(settings, List.of(arguments), output);
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }
}
