// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists {@code serve} among the commands. The shell script starts the server in a process of its own. */
@Command(name = "serve", description = "Runs the service; callerid serve --help shows its options.")
final class ServeHelp implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Start the service by the script: callerid serve");
    }
}
