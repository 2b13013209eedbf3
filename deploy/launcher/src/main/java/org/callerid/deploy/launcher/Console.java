// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.PrintStream;

/** The operator's terminal or journal. */
record Console(PrintStream out, PrintStream err) {
    static Console ofThisProcess() {
        return new Console(System.out, System.err);
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    void printError(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
