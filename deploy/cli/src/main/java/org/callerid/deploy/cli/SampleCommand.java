// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes made-up numbers for trying things out. */
@Command(name = "sample", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes a CSV file of made-up numbers to try things out with.")
final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--count", paramLabel = "N", defaultValue = "100", description = "how many numbers (100)")
    private int count;

    @Option(names = "--csv", paramLabel = "FILE", description = "where to; the standard output unless given")
    private Optional<Path> csv = Optional.empty();

    @Override
    public Integer call() {
        SampleData sample = SampleData.of(count, spec);
        csv.ifPresentOrElse(file -> sample.writeTo(file, spec.commandLine().getOut()),
                () -> sample.writeTo(spec.commandLine().getOut()));
        return CommandLine.ExitCode.OK;
    }
}
