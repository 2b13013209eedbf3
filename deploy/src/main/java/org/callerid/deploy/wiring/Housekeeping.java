// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.deploy.resilience.Chores;

/** Purges what ended long ago, now and then. */
final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    private Housekeeping() {}

    static void by(Chores chores, PurgeExpiredData purge) {
        chores.every(Duration.ofMinutes(2), Duration.ofHours(1),
                () -> LOG.log(Level.INFO, "purged {0} rows that ended long ago", purge.purge()));
    }
}
