// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.model.ServiceVersion;
import org.callerid.deploy.settings.InvalidSettingException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(name = "callerid", mixinStandardHelpOptions = true, description = "Tells a dialer, once per outbound call, which of the company's own numbers to show.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0: done", "1: failed, for the reason that was printed", "2: wrong usage",
    "3: import: some rows were refused"}, subcommands = {ServeHelp.class, ImportCommand.class, ExportCommand.class,
        SampleCommand.class, NumbersCommand.class, AreaCommand.class, PlanCommand.class, StatsCommand.class,
        TokenCommand.class, ConfigCommand.class,
        DoctorCommand.class, ReleaseCommand.class, BackupCommand.class,
        RestoreCommand.class, MigrateCommand.class,
        GenerateCompletion.class, CommandLine.HelpCommand.class})
public final class Main implements Runnable {
    /** Strong reference: a garbage-collected logger would lose its level. */
    private static final Logger ROOT = Logger.getLogger("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] args) {
        // Errors that concern the operator are printed as one sentence instead.
        ROOT.setLevel(Level.OFF);
        System.exit(commandLine().execute(args));
    }

    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.getCommandSpec().version("Caller-ID Rotation " + ServiceVersion.CURRENT);
        return commandLine.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(Main::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; callerid --help lists the commands.");
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean expected = failure instanceof FailedCommandException || failure instanceof InvalidSettingException;
        command.getErr().println(expected ? failure.getMessage() : "This should not happen: " + failure);
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
