// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callerid.adapter.jpa.DatabaseBackup;
import org.callerid.adapter.jpa.DatabaseRestore;
import org.callerid.adapter.jpa.OtherConnections;
import org.callerid.adapter.jpa.PostgresConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the database to another server. */
@Command(name = "migrate", mixinStandardHelpOptions = true, sortOptions = false, description = "Copies the whole database to another one, which must be empty: from the bundled PostgreSQL to one of your own, or back. The service must be stopped.")
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the settings of the other database: POSTGRES_HOST, POSTGRES_PASSWORD and so on, or DATA_DIR alone for a bundled one")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Store source = new Store(CommandSettings.read(err), false, err);
        Store target = new Store(CommandSettings.read(to, err), true, err);
        Map<String, Long> rows = copy(source, target);
        RowCounts.print(rows, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Long> copy(Store source, Store target) {
        try {
            // Readable by this user only.
            Path backup = Files.createTempFile("callerid", ".zip");
            try {
                source.withLocation(location -> write(location, backup));
                return target.withLocation(location -> read(location, backup));
            } finally {
                Files.deleteIfExists(backup);
            }
        } catch (IOException e) {
            throw new FailedCommandException("A temporary file cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, Long> write(PostgresConfig location, Path backup) {
        long others = OtherConnections.count(location);
        if (others > 0) {
            throw new FailedCommandException("The database is in use (" + others + " connections): stop the service on"
                    + " all nodes first, or the calls of the meantime would be missing in the copy.");
        }
        try (OutputStream out = Files.newOutputStream(backup)) {
            return DatabaseBackup.write(location, out);
        } catch (IOException e) {
            throw new FailedCommandException("The temporary file " + backup + " cannot be written: " + e.getMessage()
                    + ".", e);
        }
    }

    private static Map<String, Long> read(PostgresConfig location, Path backup) {
        try (InputStream in = Files.newInputStream(backup)) {
            return DatabaseRestore.read(location, in);
        } catch (IOException e) {
            throw new FailedCommandException("The temporary file " + backup + " cannot be read: " + e.getMessage()
                    + ".", e);
        }
    }
}
