// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.Optional;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.Reason;

/** Who is named in the audit trail for changes by commands: the user of the operating system. */
final class CommandLineActor {
    private CommandLineActor() {}

    static Attribution get(Optional<Reason> reason) {
        return new Attribution(
                new Actor(System.getProperty("user.name"), Actor.Source.COMMAND_LINE, Optional.empty()), reason);
    }
}
