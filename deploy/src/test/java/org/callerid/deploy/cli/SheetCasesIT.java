// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.callerid.deploy.acceptance.NumbersTakenOff;
import org.callerid.deploy.acceptance.RunningService;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.sheet.SheetCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Sheets as people have them, by the command line in this process (one of its own would have to be started 162 times): into a
 * database of its own, and through a server.
 */
class SheetCasesIT {
    private static final String DATA_DIR = "DATA_DIR";
    private static final Pattern TALLY = Pattern
            .compile("(?s)loaded (\\d+) \\(added \\d+, changed \\d+, unchanged \\d+\\), refused (\\d+)\\R.*");

    @TempDir
    static Path folder;

    @Test
    void eachIsLoadedIntoADatabase() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Path data = folder.resolve("data");
        try (BundledPostgres postgres = BundledPostgres.open(data.resolve("postgresql"))) {
            // Creates the tables.
            run(data, "export");
            for (SheetCase sheet : SheetCase.all().toList()) {
                empty(postgres.connection());
                load(sheet, data, all);
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

    private static void load(SheetCase sheet, Path data, SoftAssertions all) {
        Answer answer = run(data, "import", "--csv", sheet.file().toString(), "--method", "db");
        Answer exported = run(data, "export");
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
                Answer answer = run(folder.resolve("client"), "import", "--csv", sheet.file().toString(), "--method", "api", "--api-url", service.at("").toString(),
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

    private static Answer run(Path data, String... arguments) {
        StringWriter output = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));
        String before = System.setProperty(DATA_DIR, data.toString());
        try {
            return new Answer(command.execute(arguments), output.toString());
        } finally {
            if (before == null) {
                System.clearProperty(DATA_DIR);
            } else {
                System.setProperty(DATA_DIR, before);
            }
        }
    }

    private record Answer(int exit, String output) {}
}
