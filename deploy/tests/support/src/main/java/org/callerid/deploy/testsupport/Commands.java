// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.IOException;
import java.util.List;

/** Runs small programs of the operating system. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a command.
     *
     * @return whether it ended with status 0
     */
    public static boolean run(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue() == 0;
    }
}
