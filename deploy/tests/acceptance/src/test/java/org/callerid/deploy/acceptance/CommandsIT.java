// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callerid.deploy.testsupport.PostgresServer;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands other than serve, as operators run them. */
@Tag("full")
class CommandsIT {
    private static final String OVERVIEW = "/dashboard/overview.xhtml";

    @TempDir
    Path folder;

    @Test
    void noCommandCreatesADatabaseUnasked() throws Exception {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("unused").toString());
        Path sheet = Files.writeString(folder.resolve("numbers.csv"), "caller_id\n2125551001\nnonsense\n");

        for (List<String> command : List.of(List.of("import", "--csv", sheet.toString()), List.of("export"),
                List.of("stats"), List.of("numbers", "list"), List.of("token", "show"))) {
            Result refused = run(settings, command);
            assertThat(refused.status()).as(String.join(" ", command)).isEqualTo(1);
            assertThat(refused.output()).contains("There is no database in " + folder.resolve("unused/postgresql"));
        }
        assertThat(folder.resolve("unused")).doesNotExist();

        Result loaded = run(settings, List.of("import", "--create", "--csv", sheet.toString()));

        assertThat(loaded.status()).isEqualTo(3);
        assertThat(loaded.output()).contains("Store: the bundled PostgreSQL in " + folder.resolve("unused/postgresql"))
                .contains("loaded 1 (added 1, changed 0, unchanged 0), refused 1");
    }

    @Test
    void numbersAreListedAndChanged() throws Exception {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("data").toString());
        try (RunningService service = RunningService.start(settings)) {
            assertThat(run(settings, List.of("numbers", "add", "3105551234", "--hourly-limit", "50")).output())
                    .contains("added 3105551234");
            assertThat(run(settings, List.of("numbers", "add", "3105551234")).status()).isEqualTo(1);
            assertThat(run(settings, List.of("numbers", "add", "12345")).status()).isEqualTo(2);
            assertThat(run(settings, List.of("numbers", "list", "--area-code", "310", "--json")).output())
                    .contains("\"caller_id\" : \"3105551234\"")
                    .contains("\"hourly_limit\" : 50");
            assertThat(service.get("/next-cid?to=3105559876&campaign=c&agent=a").body()).contains("3105551234");
            assertThat(run(settings, List.of("stats")).output()).containsPattern("active reservations +1\n");

            assertThat(run(settings, List.of("numbers", "set", "3105551234", "--no-active")).output())
                    .contains("changed 1 of 1");
            Result removed = run(settings, List.of("numbers", "remove", "3105551234", "2125551001"));

            assertThat(removed.status()).isEqualTo(1);
            assertThat(removed.output()).contains("There is no number 2125551001.").contains("removed 1 of 2");
        }
    }

    @Test
    void theTokenIsRotatedWithoutARestartAndForGood() throws Exception {
        Map<String, String> settings = new HashMap<>(
                Map.of("DATA_DIR", folder.resolve("data").toString(), "ADMIN_TOKEN", ""));
        try (RunningService service = RunningService.start(settings)) {
            String first = lastLine(run(settings, List.of("token", "show")));
            assertThat(service.getWithToken("/api/stats", first).statusCode()).isEqualTo(200);
            DashboardClient operator = new DashboardClient(service, "127.0.0.1");
            operator.signIn(first);
            assertThat(operator.get(OVERVIEW).statusCode()).isEqualTo(200);

            String second = lastLine(run(settings, List.of("token", "rotate")));

            assertThat(second).isNotEqualTo(first);
            assertThat(lastLine(run(settings, List.of("token", "show")))).isEqualTo(second);
            assertThat(service.getWithToken("/api/stats", second).statusCode()).isEqualTo(200);
            assertThat(service.getWithToken("/api/stats", first).statusCode()).isEqualTo(403);
            assertThat(operator.get(OVERVIEW).headers().firstValue("Location")).get()
                    .asString()
                    .contains("/dashboard/sign-in.xhtml");
            settings.put("ADMIN_TOKEN", first);
        }
        try (RunningService withAFormerToken = RunningService.start(settings)) {
            assertThat(withAFormerToken.output()).contains("Admin token: not that in ADMIN_TOKEN");
            assertThat(withAFormerToken.getWithToken("/api/stats", settings.get("ADMIN_TOKEN")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aBackupUnderLoadMovesToPostgresAndBack() throws Exception {
        Map<String, String> bundled = Map.of("DATA_DIR", folder.resolve("bundled").toString());
        Path loaded = folder.resolve("under-load.zip");
        try (RunningService service = RunningService.start(bundled)) {
            service.admin("POST", "/import", "caller_id\n" + String.join("\n", Nodes.numbers(2_000)) + "\n");
            Thread calls = Thread.ofVirtual().start(() -> callUntilInterrupted(service));
            TimeUnit.SECONDS.sleep(2);
            assertThat(run(bundled, List.of("backup", "--file", loaded.toString())).status()).isZero();
            assertThat(run(bundled, List.of("migrate", "--to", settingsOf("unused").toString())).output())
                    .contains("stop the service on all nodes first");
            calls.interrupt();
            calls.join();
        }
        assertTablesAgree(loaded);

        try (PostgresServer postgres = PostgresServer.start(Files.createDirectory(folder.resolve("postgresql")))) {
            Path there = copy(loaded, postgres.settings(), "there.zip");
            Map<String, String> settings = new HashMap<>(postgres.settings());
            settings.put("DATA_DIR", folder.resolve("none").toString());
            Result moved = run(settings, List.of("migrate", "--to", settingsOf("back").toString()));
            assertThat(moved.status()).as(moved.output()).isZero();
            Path back = folder.resolve("back.zip");
            run(Map.of("DATA_DIR", folder.resolve("back").toString()), List.of("backup", "--file", back.toString()));

            assertThat(content(there)).isEqualTo(content(loaded));
            assertThat(content(back)).isEqualTo(content(loaded));
        }
    }

    @Test
    void doctorFindsFaultsAndSaysWhatToDo() throws Exception {
        Map<String, String> settings = Map.of("DATA_DIR", folder.resolve("data").toString());
        try (RunningService service = RunningService.start(settings)) {
            Map<String, String> its = new HashMap<>(settings);
            its.put("API_PORT", String.valueOf(service.port()));
            Result healthy = run(its, List.of("doctor"));
            assertThat(healthy.status()).as(healthy.output()).isZero();
            assertThat(healthy.output()).containsPattern("ok +service +The service at .* says of its database: normal");

            its.put("REDIS_HOST", "127.0.0.1");
            its.put("REDIS_PORT", "1");
            Result withoutRedis = run(its, List.of("doctor"));
            assertThat(withoutRedis.status()).isEqualTo(1);
            assertThat(withoutRedis.output()).containsPattern("fault +redis +127.0.0.1:1 cannot be reached");
        }
        assertThat(run(Map.of("API_PORT", "http", "RETENTION_DAYS", "0"), List.of("doctor")).output())
                .containsPattern("fault +settings +API_PORT must be")
                .containsPattern("fault +settings +RETENTION_DAYS must be");
    }

    @Test
    void serveHasOptionsAndRefusesOthers() throws Exception {
        assertThat(run(Map.of(), List.of("serve", "--help")).output()).contains("Usage: callerid serve", "--port");
        assertThat(run(Map.of(), List.of("serve", "--version")).output())
                .isEqualTo(run(Map.of(), List.of("--version")).output())
                .startsWith("Caller-ID Rotation 1.");
        assertThat(run(Map.of(), List.of("serve", "--prot", "9")).status()).isEqualTo(2);
        assertThat(run(Map.of("RETENTION_DAYS", "30"), List.of("serve", "--check")).output())
                .contains("The settings can be used.");
        Result refused = run(Map.of("RETENTION_DAYS", "0", "AGI_PORT", "x"), List.of("serve", "--check"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.output().lines()).hasSize(2);
    }

    /** A settings file of a bundled database in this folder. */
    private Path settingsOf(String data) throws IOException {
        return Files.writeString(folder.resolve(data + ".env"), "DATA_DIR=" + folder.resolve(data) + "\n");
    }

    /** Restores a backup, and backs up the result. */
    private Path copy(Path backup, Map<String, String> settings, String name) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("DATA_DIR", folder.resolve("none").toString());
        Result restored = run(all, List.of("restore", "--file", backup.toString()));
        assertThat(restored.status()).as(restored.output()).isZero();
        Path copied = folder.resolve(name);
        assertThat(run(all, List.of("backup", "--file", copied.toString())).status()).isZero();
        return copied;
    }

    private static void callUntilInterrupted(RunningService service) {
        try {
            for (int call = 0; !Thread.currentThread().isInterrupted(); call++) {
                service.get("/next-cid?to=3105559876&campaign=c&agent=a" + call % 50 + "&call_id=" + call);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** They are of the same instant: each reservation is a use of its number. */
    private static void assertTablesAgree(Path backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            List<String> numbers = lines(zip, "caller_ids.csv");
            int uses = List.of(numbers.getFirst().split(",")).indexOf("day_uses");
            long allocations = lines(zip, "allocations.csv").size() - 1L;

            assertThat(allocations).isPositive();
            assertThat(numbers.stream().skip(1).mapToLong(line -> Long.parseLong(line.split(",", -1)[uses])).sum())
                    .isEqualTo(allocations);
        }
    }

    /** The sorted lines of each table, without the revisions, which a restore changes. */
    private static Map<String, List<String>> content(Path backup) throws IOException {
        Map<String, List<String>> content = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith(".csv")).toList()) {
                boolean hasRevision = entry.getName().equals("caller_ids.csv");
                content.put(entry.getName(), lines(zip, entry.getName()).stream()
                        .map(line -> hasRevision ? line.substring(0, line.lastIndexOf(',')) : line)
                        .sorted()
                        .toList());
            }
        }
        return content;
    }

    private static List<String> lines(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
    }

    private static String lastLine(Result result) {
        return result.output().lines().reduce((first, second) -> second).orElse("");
    }

    private Result run(Map<String, String> settings, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "command", ".out");
        Process process = RunningService.command(settings, command, output);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(output));
    }

    private record Result(int status, String output) {}
}
