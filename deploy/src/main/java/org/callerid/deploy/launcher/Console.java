// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.io.PrintStream;

/** The terminal or journal the operator reads. */
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
