// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.Ports;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each failed start ends the process with one sentence that says what to do, and no stack trace. */
@Tag("full")
class FailedStartIT {
    @TempDir
    Path folder;

    @Test
    void thePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failedStart(Map.of("API_PORT", String.valueOf(taken.getLocalPort()))))
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("API_PORT");
        }
    }

    @Test
    void theAdminTokenIsWeak() throws Exception {
        assertThat(failedStart(Map.of("ADMIN_TOKEN", "swordfish"))).contains("ADMIN_TOKEN").doesNotContain("swordfish");
    }

    @Test
    void theDatabaseCannotBeReached() throws Exception {
        assertThat(failedStart(Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", "1", "POSTGRES_PASSWORD", "any")))
                .contains("PostgreSQL 127.0.0.1:1/callerid_db cannot be reached");
    }

    @Test
    void thePasswordIsWrong() throws Exception {
        try (PostgresServer server = PostgresServer.start(Files.createDirectory(folder.resolve("postgresql")))) {
            Map<String, String> settings = new HashMap<>(server.settings());
            settings.put("POSTGRES_PASSWORD", "wrong-word");

            assertThat(failedStart(settings)).contains("check POSTGRES_USER and POSTGRES_PASSWORD")
                    .doesNotContain("wrong-word");
        }
    }

    @Test
    void anotherServerHoldsTheDatabaseOrAnotherTimeZoneIsStored() throws Exception {
        Map<String, String> shared = Map.of("DATA_DIR", folder.resolve("shared").toString());
        try (RunningService holder = RunningService.start(shared)) {
            assertThat(holder.get("/health").statusCode()).isEqualTo(200);
            assertThat(failedStart(shared)).contains("is in use by another server");
        }
        Map<String, String> elsewhere = new HashMap<>(shared);
        elsewhere.put("USAGE_TIME_ZONE", "Europe/Madrid");
        assertThat(failedStart(elsewhere)).contains("USAGE_TIME_ZONE").contains("UTC").contains("Europe/Madrid");
    }

    /** The output of the process before it ended, which is one line. */
    private String failedStart(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("API_PORT", String.valueOf(Ports.free()));
        all.putIfAbsent("AGI_PORT", "0");
        all.putIfAbsent("DATA_DIR", folder.resolve("own").toString());
        Path output = Files.createTempFile(folder, "failed", ".out");
        Process process = RunningService.command(all, List.of("serve"), output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it should have ended").isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readAllLines(output)).hasSize(1);
        return Files.readString(output);
    }
}
