// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.sheet.SheetCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as people have them, by the command line: into a database of its own, and through a server. */
class SheetCasesIT {
    private static final Pattern TALLY = Pattern
            .compile("(?s)loaded (\\d+) \\(added \\d+, changed \\d+, unchanged \\d+\\), refused (\\d+)\\R.*");

    @TempDir
    static Path folder;

    @Test
    void eachIsLoadedIntoADatabase() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Path data = folder.resolve("data");
        Map<String, String> settings = Map.of("DATA_DIR", data.toString());
        try (BundledPostgres postgres = BundledPostgres.open(data.resolve("postgresql"))) {
            // Creates the tables.
            run(settings, "export");
            for (SheetCase sheet : SheetCase.all().toList()) {
                empty(postgres.connection());
                load(sheet, settings, all);
            }
        }
        all.assertAll();
    }

    /** A database for each would be created for each, which takes seconds. */
    private static void empty(PostgresConnection database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("delete from caller_ids");
        }
    }

    private static void load(SheetCase sheet, Map<String, String> settings, SoftAssertions all)
            throws IOException, InterruptedException {
        Answer answer = run(settings, "import", "--csv", sheet.file().toString(), "--method", "db");
        Answer exported = run(settings, "export");
        Set<String> listed = exported.output()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[0].replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        check(sheet, answer, listed, all);
    }

    @Test
    void eachIsLoadedThroughAServer() throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (RunningService service = RunningService.start(Map.of("DATA_DIR", folder.resolve("api").toString()))) {
            for (SheetCase sheet : SheetCase.all().toList()) {
                Answer answer = run(Map.of("DATA_DIR", folder.resolve("client").toString()), "import", "--csv",
                        sheet.file().toString(), "--method", "api", "--api-url", service.at("").toString(),
                        "--admin-token", RunningService.ADMIN_TOKEN);
                check(sheet, answer, NumbersTakenOff.of(service), all);
            }
        }
        all.assertAll();
    }

    private static void check(SheetCase sheet, Answer answer, Set<String> listed, SoftAssertions all) {
        all.assertThat(listed).as("%s: %s", sheet, answer.output()).isEqualTo(sheet.loaded().orElse(Set.of()));
        var tally = TALLY.matcher(answer.output());
        if (sheet.loaded().isEmpty()) {
            all.assertThat(answer.exit()).as("exit of %s", sheet).isEqualTo(1);
            all.assertThat(answer.output()).as("said of %s", sheet).hasLineCount(1);
        } else if (tally.matches()) {
            sheet.refused()
                    .ifPresent(refused -> all.assertThat(tally.group(2))
                            .as("refused of %s", sheet)
                            .isEqualTo(String.valueOf(refused)));
        } else {
            all.fail("no tally of " + sheet + ": " + answer.output());
        }
    }

    private static Answer run(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "callerid", ".out");
        Process process = RunningService.command(settings, new ArrayList<>(List.of(arguments)), output);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), Files.readString(output));
    }

    private record Answer(int exit, String output) {}
}
