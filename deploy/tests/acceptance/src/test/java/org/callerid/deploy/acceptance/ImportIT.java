// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import of twenty thousand rows, one in a hundred of which is bad, in one of five ways. */
@Tag("full")
class ImportIT {
    private static final int ROWS = 20_000;
    private static final int GOOD = 19_800;
    private static final int SOME_REFUSED = 3;
    private static final List<String> BAD_ROWS = List.of("not-a-number,AT&T,212,100,500", "2125550000,AT&T,212,0,500",
            "2125550000,AT&T,212,-1,500", "2125550000,AT&T,21,100,500", "2125550000,AT&T,212,many,500");

    @TempDir
    static Path folder;
    private static Path sheet;

    @BeforeAll
    static void writeTheSheet() throws IOException {
        List<String> lines = new ArrayList<>(List.of("caller_id,carrier,area_code,hourly_limit,daily_limit"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(i % 100 == 99 ? BAD_ROWS.get(i / 100 % BAD_ROWS.size()) : aGoodRow(i));
        }
        sheet = Files.write(folder.resolve("caller_ids.csv"), lines);
    }

    private static String aGoodRow(int i) {
        int areaCode = 100 * (2 + i % 8) + 10 * (i / 8 % 9) + 2 + i / 72 % 8;
        return areaCode + "" + (2_000_000 + i) + ",Carrier " + i % 7 + "," + areaCode + "," + (1 + i % 200) + ",500";
    }

    @Test
    void bothMethodsLoadTheGoodRowsAndReportEachBadOneByItsLine() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of())) {
            List<String> byApi = run(apiArguments(nodes), Map.of("DATA_DIR", folder.resolve("api").toString()));
            assertReported(byApi, GOOD, 0);
        }
        Map<String, String> own = Map.of("DATA_DIR", folder.resolve("db").toString());
        assertReported(run(dbArguments(), own), GOOD, 0);
        assertReported(run(dbArguments(), own), 0, GOOD);
    }

    @Test
    void anImportKilledHalfWayAndRunAgainEndsAsOneRunWould() throws Exception {
        Map<String, String> once = Map.of("DATA_DIR", folder.resolve("once").toString());
        Map<String, String> killed = Map.of("DATA_DIR", folder.resolve("killed").toString());
        run(dbArguments(), once);
        try (BundledPostgres postgres = BundledPostgres.open(folder.resolve("killed/postgresql"))) {
            assertThat(exported(killed)).as("a database without numbers").hasSize(1);
            Process process = RunningService.command(killed, dbArguments(),
                    Files.createTempFile(folder, "killed", ".out"));
            awaitRows(GOOD / 3, postgres.connection());
            process.destroyForcibly().waitFor();
        }

        assertThat(run(dbArguments(), killed)).filteredOn(line -> line.startsWith("loaded"))
                .singleElement()
                .asString()
                .startsWith("loaded 19800 (added ")
                .endsWith("refused 200")
                .as("the first run was killed half-way")
                .doesNotContain("added 0,", "added 19800,");
        assertThat(exported(killed)).isEqualTo(exported(once)).hasSize(1 + GOOD);
    }

    private static void awaitRows(long rows, PostgresConnection database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            await("an import that has begun").atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count(statement) > rows);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from caller_ids")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static List<String> exported(Map<String, String> settings) throws IOException, InterruptedException {
        Path target = Files.createTempDirectory(folder, "export").resolve("out.csv");
        run(List.of("export", "--csv", target.toString()), settings);
        return Files.readAllLines(target);
    }

    private static void assertReported(List<String> output, int added, int unchanged) {
        assertThat(output).contains(
                "loaded 19800 (added " + added + ", changed 0, unchanged " + unchanged + "), refused 200");
        assertThat(output).filteredOn(line -> line.startsWith("line "))
                .hasSize(200)
                .contains(
                        "line 101: caller_id must be a North American number, such as 2125551234, or + with country code and number,"
                                + " such as +442071838750",
                        "line 201: hourly_limit must be a whole number from 1 to 1000000",
                        "line 401: area_code must be three digits",
                        "line 501: hourly_limit must be a whole number from 1 to 1000000");
    }

    private static List<String> dbArguments() {
        return List.of("import", "--csv", sheet.toString(), "--method", "db", "--create");
    }

    private static List<String> apiArguments(Nodes nodes) {
        return List.of("import", "--csv", sheet.toString(), "--method", "api", "--api-url",
                nodes.first().at("").toString(), "--admin-token", RunningService.ADMIN_TOKEN);
    }

    private static List<String> run(List<String> arguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "callerid", ".out");
        Process process = RunningService.command(settings, arguments, output);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isIn(0, SOME_REFUSED);
        return Files.readAllLines(output);
    }
}
