// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.Writer;
import java.nio.file.Path;
import org.callerid.application.port.in.ImportCallerIds.Report;

/** The company's numbers, however they are reached. Its methods throw {@link FailedCommandException}. */
interface NumberList {
    Report importFrom(Path csv);

    void exportTo(Writer csv);
}
