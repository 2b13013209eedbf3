// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callerid.application.model.ServiceVersion;
import org.callerid.deploy.postgres.BundledPostgresException;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.ProcessConfig;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.UnknownSettings;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code callerid serve}: its options replace settings of the environment and of files. */
@Command(name = "callerid serve", mixinStandardHelpOptions = true, sortOptions = false, description = "Runs the service until it is stopped by SIGTERM or Ctrl-C.", footer = {
    "",
    "All other settings come from the environment, .env and /etc/callerid/callerid.env: callerid config shows them."})
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "the HTTP listen address, instead of API_HOST")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "PORT", description = "the HTTP port, instead of API_PORT")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--agi-port", paramLabel = "PORT", description = "the FastAGI port, instead of AGI_PORT; 0 disables FastAGI")
    private Optional<Integer> agiPort = Optional.empty();

    @Option(names = "--data-dir", paramLabel = "FOLDER", description = "the data folder, instead of DATA_DIR")
    private Optional<Path> dataFolder = Optional.empty();

    @Option(names = "--check", description = "checks the settings, and does not start the service")
    private boolean checkOnly;

    private boolean running;

    ServeCommand(Console console) {
        this.console = console;
    }

    CommandLine commandLine() {
        CommandLine command = new CommandLine(this)
                .setExecutionExceptionHandler((failure, failed, parsed) -> failed(failure));
        command.getCommandSpec().version("Caller-ID Rotation " + ServiceVersion.CURRENT);
        return command;
    }

    /** Whether the service runs now, in threads of its own. */
    boolean isRunning() {
        return running;
    }

    @Override
    public Integer call() {
        host.ifPresent(value -> System.setProperty("API_HOST", value));
        port.ifPresent(value -> System.setProperty("API_PORT", String.valueOf(value)));
        agiPort.ifPresent(value -> System.setProperty("AGI_PORT", String.valueOf(value)));
        dataFolder.ifPresent(value -> System.setProperty("DATA_DIR", value.toAbsolutePath().toString()));
        Config config = ProcessConfig.read();
        Settings settings = Settings.of(config);
        UnknownSettings.in(config).forEach(console::printError);
        if (checkOnly) {
            console.print("The settings can be used.");
        } else {
            new Server(settings, console).start();
            running = true;
        }
        return CommandLine.ExitCode.OK;
    }

    private int failed(Exception failure) {
        boolean expected = failure instanceof FailedStartException || failure instanceof InvalidSettingException
                || failure instanceof BundledPostgresException;
        console.printError(
                expected ? String.valueOf(failure.getMessage()) : "The server did not start: " + failure);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
