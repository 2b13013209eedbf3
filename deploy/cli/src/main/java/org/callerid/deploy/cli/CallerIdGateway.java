// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.audit.Reason;

/**
 * Access to the company's numbers, directly or through a server. All methods throw {@link FailedCommandException} on
 * failure.
 */
interface CallerIdGateway {
    /**
     * Imports a sheet.
     *
     * @param whole keep all refused rows, not only the first
     */
    Report importFrom(Path sheet, ColumnMapping mapping, boolean whole, Optional<Reason> reason);

    void exportTo(Writer csv);
}
