// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

/** Runs the server until it is told to stop. A start that fails prints its reason and exits with status 1. */
public final class ServerMain {
    private ServerMain() {}

    public static void main(String[] args) {
        // Later, Payara's logging replaces the streams.
        ServeCommand serve = new ServeCommand(Console.ofThisProcess());
        int status = serve.commandLine().execute(args);
        if (!serve.isRunning()) {
            // Payara's threads would keep half a server alive.
            System.exit(status);
        }
    }
}
