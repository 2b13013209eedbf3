// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.Optional;
import org.callerid.domain.audit.Reason;
import picocli.CommandLine.Option;

/** The option for the reason of a change. */
final class ReasonOption {
    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the audit log; at most 200 characters")
    private Optional<String> reason = Optional.empty();

    /** @throws org.callerid.domain.validation.InvalidValueException if the reason cannot be stored */
    Optional<Reason> reason() {
        return reason.flatMap(Reason::parse);
    }
}
