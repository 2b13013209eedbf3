// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.validation.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports a sheet. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = "Loads numbers from a CSV file or an .xlsx workbook: adds new ones, changes known ones, reports rows that cannot be used.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0: all rows were loaded", "1: nothing was loaded", "2: wrong usage", "3: some rows were refused"})
final class ImportCommand implements Callable<Integer> {
    /** Exit code if some rows were loaded and others refused. */
    private static final int SOME_REFUSED = 3;
    private static final Path STANDARD_INPUT = Path.of("-");
    private static final Path SAMPLE = Path.of("sample_caller_ids.csv");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", paramLabel = "FILE", description = "the file, or - for the standard input; columns caller_id,carrier,area_code,hourly_limit,daily_limit,is_active, or what others call them; only caller_id is needed")
    private Optional<Path> csv = Optional.empty();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--batch-size", paramLabel = "N", description = "accepted for older scripts; rows are loaded in transactions of a fixed size")
    private Optional<Integer> batchSize = Optional.empty();

    @Option(names = "--generate-sample", description = "writes a sample to the file of --csv, or sample_caller_ids.csv, and loads nothing")
    private boolean generateSample;

    @Option(names = "--sample-count", paramLabel = "N", defaultValue = "100", description = "numbers in the sample")
    private int sampleCount;

    @Option(names = "--map", paramLabel = "HEADING=COLUMN", description = "reads a column as caller_id, carrier, area_code, hourly_limit, daily_limit or is_active, or not at all (ignore): --map did=caller_id, or by position, --map 1=caller_id; may be given several times")
    private List<String> mappings = List.of();

    @Option(names = "--refused", paramLabel = "FILE", description = "writes the refused rows to this file as they stand in the sheet, each below a comment that says why, to be mended and loaded again")
    private Optional<Path> rejected = Optional.empty();

    @Mixin
    private ReasonOption why = new ReasonOption();

    @Option(names = "--create", description = "creates the bundled database if the data folder has none yet")
    private boolean mayCreate;

    @Override
    public Integer call() {
        if (batchSize.orElse(1) < 1) {
            throw new ParameterException(spec.commandLine(), "--batch-size must be 1 or more.");
        }
        if (generateSample) {
            SampleData.of(sampleCount, spec).writeTo(csv.orElse(SAMPLE), spec.commandLine().getOut());
            return CommandLine.ExitCode.OK;
        }
        Path file = csv
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "Say which file to load: --csv FILE"));
        CallerIdGateway numbers = connection.gateway(mayCreate, spec.commandLine());
        if (!file.equals(STANDARD_INPUT)) {
            return load(file, numbers);
        }
        try (TemporarySheet sheet = TemporarySheet.copyOf(System.in)) {
            return load(sheet.file(), numbers);
        }
    }

    private int load(Path file, CallerIdGateway numbers) {
        try (Report report = numbers.importFrom(file, mapping(), rejected.isPresent(), reason())) {
            new ImportReportPrinter(report).printTo(spec.commandLine().getOut(), spec.commandLine().getErr());
            rejected.filter(target -> !report.rejected().isEmpty()).ifPresent(target -> writeRejected(report, target));
            return exitCode(report);
        }
    }

    private static int exitCode(Report report) {
        if (report.rejectedCount() == 0) {
            return CommandLine.ExitCode.OK;
        }
        return report.accepted() == 0 ? CommandLine.ExitCode.SOFTWARE : SOME_REFUSED;
    }

    private ColumnMapping mapping() {
        try {
            return ColumnMapping.parse(mappings);
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), "--map: " + e.getMessage(), e);
        }
    }

    private Optional<Reason> reason() {
        try {
            return why.reason();
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), "--reason: " + e.getMessage(), e);
        }
    }

    private static void writeRejected(Report report, Path target) {
        try (Writer sheet = Files.newBufferedWriter(target)) {
            new FileCallerIdSheets().writeRejected(report.layout().heading(), report.rejected(), sheet);
        } catch (IOException | UncheckedIOException e) {
            throw new FailedCommandException("The file " + target + " cannot be written.", e);
        }
    }
}
