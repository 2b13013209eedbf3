// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.testsupport.Installation;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Turkish locale, whose capitals are not ASCII's: Payara did not start, and columns of the database were not found.
 * An Indian time zone, whose hours begin half an hour after those of UTC.
 */
@Tag("full")
@Tag("slow")
class ForeignLocaleIT {
    private static final String TURKISH = "-Duser.language=tr -Duser.country=TR";

    @TempDir
    Path folder;

    @Test
    void theServiceAndTheCommandLineDoTheSameThere() throws Exception {
        Path sheet = Files.writeString(folder.resolve("numbers.csv"),
                "CALLER_ID,CARRIER,IS_ACTIVE,HOURLY_LIMIT\n3105550001,İstanbul,1,1\n");
        try (RunningService service = RunningService.start(Map.of("JAVA_OPTS", TURKISH, "LANG", "tr_TR.UTF-8", "TZ",
                "Asia/Kolkata", "USAGE_TIME_ZONE", "Asia/Kolkata", "DATA_DIR", folder.resolve("data").toString()))) {
            assertThat(commandLine("import", "--csv", sheet.toString(), "--method", "API", "--api-url",
                    service.at("").toString(), "--admin-token", RunningService.ADMIN_TOKEN))
                    .containsExactly("loaded 1 (added 1, changed 0, unchanged 0), refused 0",
                            "read 1 rows (UTF-8, comma); columns CALLER_ID = caller_id, CARRIER = carrier,"
                                    + " IS_ACTIVE = is_active, HOURLY_LIMIT = hourly_limit");

            assertThat(service.get("/next-cid?to=3105559876&campaign=INDIA&agent=i&call_id=1.1&format=json").body())
                    .startsWith("{\"success\":true,\"caller_id\":\"3105550001\"");
            assertThat(service.post("/release?call_id=1.1").statusCode()).isEqualTo(200);
            assertThat(service.get("/next-cid?to=3105559876&campaign=INDIA&agent=i&call_id=1.2").statusCode())
                    .as("used once in this hour")
                    .isEqualTo(503);
            assertThat(service.get("/health").statusCode()).isEqualTo(200);
            assertThat(service.admin("GET", "/export", "").body()).contains("3105550001,İstanbul");
            assertThat(service.admin("GET", "/dashboard/calls.xhtml", "").statusCode()).isEqualTo(200);
        }
    }

    /** The file is written by a shell: this test's own Java may not be able to express its name either. */
    @Test
    void aFileWhoseNameIsNotAsciiIsFoundFromCron() throws Exception {
        Path output = Files.createTempFile(folder, "callerid", ".out");
        ProcessBuilder cron = new ProcessBuilder("bash", "-c", """
                printf 'caller_id\\n2125550001\\n' > $'n\\xc3\\xbameros.csv' &&
                    exec "$0" import --create --csv $'n\\xc3\\xbameros.csv'""",
                Installation.script().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        cron.environment().put("LC_ALL", "C");
        cron.environment().put("DATA_DIR", folder.resolve("cron").toString());
        Process process = cron.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readAllLines(output)).contains("loaded 1 (added 1, changed 0, unchanged 0), refused 0",
                "read 1 rows (UTF-8, comma); columns caller_id");
    }

    private List<String> commandLine(String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "callerid", ".out");
        Process process = RunningService.command(Map.of("JAVA_OPTS", TURKISH), List.of(arguments), output);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(output);
    }
}
