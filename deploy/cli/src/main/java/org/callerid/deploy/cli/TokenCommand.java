// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.application.usecase.AuthenticateOperatorUseCase;
import org.callerid.application.usecase.ChangeAdminTokenUseCase;
import org.callerid.deploy.settings.AdminTokenFile;
import org.callerid.deploy.settings.DataFolder;
import org.callerid.deploy.settings.Secret;
import org.callerid.deploy.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows or replaces the admin token. */
@Command(name = "token", mixinStandardHelpOptions = true, description = "Shows or replaces the admin token.")
final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: callerid token show, or callerid token rotate.");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the admin token, if this machine knows it: the database has its digest only.")
    int show() {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = CommandSettings.read(err);
        Secret token = new Store(settings, false, err).with(database -> {
            AuthenticateOperatorUseCase authenticate = new AuthenticateOperatorUseCase(new JpaSharedSettings(database),
                    List.of());
            return known(settings).filter(known -> authenticate.authenticate(known.value()).isPresent());
        })
                .orElseThrow(() -> new FailedCommandException("The valid admin token is neither in ADMIN_TOKEN nor in "
                        + settings.data().adminTokenFile()
                        + ": it was set elsewhere. For a new one: callerid token rotate"));
        print(token);
        return CommandLine.ExitCode.OK;
    }

    private static Optional<Secret> known(Settings settings) {
        return settings.adminToken().or(() -> AdminTokenFile.in(settings.data()).read());
    }

    @Command(name = "rotate", mixinStandardHelpOptions = true, description = "Replaces the admin token by a new random one, on all nodes at once and without a restart, and prints it.")
    int rotate() {
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = CommandSettings.read(err);
        Secret token = AdminTokenFile.generate();
        new Store(settings, false, err).with(database -> rotate(token, settings.data(), database));
        print(token);
        if (settings.adminToken().isPresent()) {
            err.println(
                    "ADMIN_TOKEN is still set to the former token, which is no longer valid: remove it, or set it to"
                            + " the new one.");
        }
        return CommandLine.ExitCode.OK;
    }

    /** Writes the file first: a token in the database that nobody can read would lock everybody out. */
    private static boolean rotate(Secret token, DataFolder data, Database database) {
        if (Files.exists(data.path()) && DataFolderOwner.other(data).isEmpty()) {
            write(token, AdminTokenFile.in(data));
        }
        return new ChangeAdminTokenUseCase(new JpaSharedSettings(database)).changeTo(token.value());
    }

    private static void write(Secret token, AdminTokenFile file) {
        try {
            file.write(token);
        } catch (IOException e) {
            throw new FailedCommandException("The file " + file.path() + " cannot be written.", e);
        }
    }

    private void print(Secret token) {
        spec.commandLine().getOut().println(token.value());
        spec.commandLine().getOut().flush();
    }
}
