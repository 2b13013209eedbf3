// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

import java.io.Writer;

/** Writes all numbers as a sheet that {@link ImportCallerIds} reads. */
public interface ExportCallerIds {
    void exportTo(Writer sheet);
}
