// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.DatabaseRestore;
import org.callerid.adapter.jpa.PostgresConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Restores a backup. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false, description = "Restores a backup into the database of the settings, which must be empty. Creates the bundled database if there is none.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "the backup")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Map<String, Long> rows = new Store(CommandSettings.read(err), true, err).withLocation(this::read);
        RowCounts.print(rows, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private Map<String, Long> read(PostgresConfig database) {
        try (InputStream in = Files.newInputStream(file)) {
            return DatabaseRestore.read(database, in);
        } catch (IOException e) {
            throw new FailedCommandException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
