// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.callerid.adapter.sheet.SheetCase;
import org.callerid.deploy.cli.Main;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.testsupport.NumberCleanup;
import org.callerid.deploy.testsupport.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Imports real-world sheets with the command line, within this process (otherwise 162 processes would have to be
 * started): into a database of its own, and through a server.
 */
@Tag("full")
class SheetCasesIT {
    private static final Pattern TALLY = Pattern
            .compile("(?s)loaded (\\d+) \\(added \\d+, changed \\d+, unchanged \\d+\\), refused (\\d+)\\R.*");

    /** Each command on a database names it first. */
    private static final Pattern STORE = Pattern.compile("^Store: .*\\R");

    @TempDir
    static Path folder;

    @Test
    void eachIsLoadedIntoADatabase() throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (BundledPostgres postgres = BundledPostgres.open(folder.resolve("postgresql"))) {
            Map<String, String> settings = settings(postgres.connection());
            // Creates the tables.
            Answer export = run(settings, "export");
            assertThat(export.exit()).as(export.output()).isZero();
            for (SheetCase sheet : SheetCase.all().toList()) {
                Answer answer = run(settings, "import", "--csv", sheet.copyTo(folder).toString(), "--method", "db");
                check(sheet, answer, exported(settings), all);
                empty(postgres.connection());
            }
        }
        all.assertAll();
    }

    private static Map<String, String> settings(PostgresConnection database) {
        return Map.of("DATA_DIR", folder.resolve("data").toString(), "POSTGRES_HOST", database.host(), "POSTGRES_PORT",
                String.valueOf(database.port()), "POSTGRES_DB", database.database(), "POSTGRES_USER", database.user(),
                "POSTGRES_PASSWORD", database.password());
    }

    private static Set<String> exported(Map<String, String> settings) {
        return run(settings, "export").output()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[0].replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Empties the database: creating one for each sheet would take seconds. */
    private static void empty(PostgresConnection database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("delete from caller_ids");
        }
    }

    @Test
    void eachIsLoadedThroughAServer() throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (RunningService service = RunningService.start(Map.of("DATA_DIR", folder.resolve("api").toString()))) {
            for (SheetCase sheet : SheetCase.all().toList()) {
                Answer answer = run(Map.of("DATA_DIR", folder.resolve("client").toString()), "import", "--csv",
                        sheet.copyTo(folder).toString(), "--method",
                        "api", "--api-url", service.at("").toString(),
                        "--admin-token", RunningService.ADMIN_TOKEN);
                check(sheet, answer, NumberCleanup.of(service), all);
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

    private static Answer run(Map<String, String> settings, String... arguments) {
        StringWriter output = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));
        Properties before = (Properties) System.getProperties().clone();
        settings.forEach(System::setProperty);
        try {
            int exit = command.execute(arguments);
            return new Answer(exit, STORE.matcher(output.toString()).replaceFirst(""));
        } finally {
            System.setProperties(before);
        }
    }

    private record Answer(int exit, String output) {}
}
