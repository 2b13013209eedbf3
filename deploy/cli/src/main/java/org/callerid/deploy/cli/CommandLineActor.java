// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import org.callerid.domain.audit.Actor;

/** Who is named in the audit trail for changes by commands. */
final class CommandLineActor {
    private CommandLineActor() {}

    static Actor get() {
        return new Actor("command line " + System.getProperty("user.name"));
    }
}
