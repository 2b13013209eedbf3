// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all numbers as CSV. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = "Writes all numbers as a CSV file that import reads.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", paramLabel = "FILE", description = "where to; the standard output unless given")
    private Optional<Path> csv = Optional.empty();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public Integer call() {
        CallerIdGateway numbers = connection.gateway(false, spec.commandLine());
        if (csv.isPresent()) {
            exportTo(csv.get(), numbers);
        } else {
            numbers.exportTo(spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Writes a temporary file first, so that a failed export leaves the previous file unchanged. */
    private static void exportTo(Path file, CallerIdGateway numbers) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                numbers.exportTo(writer);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FailedCommandException("The file " + file + " cannot be written.", e);
        }
    }
}
