// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The rest needs a database: {@code PlanIT}. */
class PlanCommandTest {
    private final StringWriter err = new StringWriter();
    private final Path folder;

    PlanCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan                                  | Say what to plan for: --csv FILE or --observed 7d.
            plan --csv x.csv --observed 7d        | Say what to plan for: --csv FILE or --observed 7d.
            plan --observed 7                     | --observed must be
            plan --observed 7d --target 0         | --target must be
            plan --observed 7d --healthy 0        | --healthy must be
            plan --observed 7d --hold 45s         | --hold must be
            plan --observed 7d --burst 0          | --burst must be
            plan --observed 7d --resting 91       | --resting must be
            plan --observed 7d --spacing x        | --spacing must be
            """)
    void wrongUsageIsToldInOneSentence(String command, String sentence) {
        assertThat(run(command.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            area_code,calls_day\\n212,1              | the first line must name the columns area_code,calls_busiest_hour,calls_day
            area_code,calls_busiest_hour,calls_day\\n212,1,2\\n212,x,2 | line 3: demand is written
            area_code,calls_busiest_hour,calls_day\\n212,1 | line 2: demand is written
            area_code,calls_busiest_hour,calls_day\\n212,1,200,8000 | line 2: the row has more cells than there are columns
            area_code,calls_busiest_hour,calls_day\\n212,1,2\\n212,1,2 | an area code has more than one row
            """)
    void aSheetThatCannotBeUsedIsTold(String text, String sentence) throws IOException {
        Path sheet = Files.writeString(folder.resolve("demand.csv"), text.replace("\\n", "\n"));

        assertThat(run("plan", "--csv", sheet.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(sheet + ": " + sentence);
    }

    @Test
    void aMissingSheetIsNamed() {
        assertThat(run("plan", "--csv", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none.csv");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
