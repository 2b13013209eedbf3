// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.deploy.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads a CSV file. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Loads numbers from a CSV file: adds new ones, changes known ones, reports rows that cannot be used.")
final class ImportCommand implements Callable<Integer> {
    private static final Path SAMPLE = Path.of("sample_caller_ids.csv");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", paramLabel = "FILE", description = "columns caller_id,carrier,area_code,hourly_limit,daily_limit,is_active; only caller_id is needed")
    private Optional<Path> csv = Optional.empty();

    @Mixin
    private Reach reach = new Reach();

    @Option(names = "--batch-size", paramLabel = "N", description = "accepted for older scripts; rows are loaded in transactions of a fixed size")
    private Optional<Integer> batchSize = Optional.empty();

    @Option(names = "--generate-sample", description = "writes a sample to the file of --csv, or sample_caller_ids.csv, and loads nothing")
    private boolean generateSample;

    @Option(names = "--sample-count", paramLabel = "N", defaultValue = "100", description = "numbers in the sample")
    private int sampleCount;

    @Override
    public Integer call() {
        if (batchSize.orElse(1) < 1) {
            throw new ParameterException(spec.commandLine(), "--batch-size must be 1 or more.");
        }
        if (generateSample) {
            SampleSheet.of(sampleCount, spec).writeTo(csv.orElse(SAMPLE), spec.commandLine().getOut());
            return CommandLine.ExitCode.OK;
        }
        Path file = csv
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "Say which file to load: --csv FILE"));
        Report report = reach.numbers(Settings.ofThisProcess()).importFrom(file);
        print(report);
        return report.loaded() == 0 && !report.refused().isEmpty()
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }

    private void print(Report report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "loaded %d (added %d, changed %d, unchanged %d), refused %d%n", report.loaded(),
                report.added(),
                report.changed(), report.unchanged(), report.refused().size());
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        report.refused().forEach(row -> err.println("line " + row.line() + ": " + row.reason()));
        err.flush();
    }
}
