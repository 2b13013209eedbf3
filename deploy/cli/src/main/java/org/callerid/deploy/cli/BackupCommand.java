// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.DatabaseBackup;
import org.callerid.adapter.jpa.PostgresConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the database to a file. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false, description = "Copies the whole database to a file: numbers with counters and reservations, calls, audit trail, settings. The service may run meanwhile.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "where to; replaced if it exists, once the backup is complete")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Map<String, Long> rows = new Store(CommandSettings.read(err), false, err).withLocation(this::write);
        RowCounts.print(rows, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    /** Only this user can read it: it contains whom the company has called. */
    private Map<String, Long> write(PostgresConfig database) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Map<String, Long> rows;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                rows = DatabaseBackup.write(database, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new FailedCommandException("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
