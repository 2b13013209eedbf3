// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.time.Duration;
import java.time.Instant;

/** Whether the clocks of the database and of this machine agree. Nothing else reads this machine's clock. */
final class ClockCheck {
    private static final String SUBJECT = "clock";
    private static final Duration MAX_DIFFERENCE = Duration.ofSeconds(2);

    private ClockCheck() {}

    /** Limits and reservations count by the database's clock; the entries of the log by this machine's. */
    static Finding compare(Instant ofDatabase) {
        Duration difference = Duration.between(ofDatabase, Instant.now()).abs();
        String sentence = "The clocks of the database and of this machine differ by " + difference.toMillis() + " ms";
        return difference.compareTo(MAX_DIFFERENCE) > 0
                ? Finding.warning(SUBJECT, sentence + ": synchronize them, for example with chrony.")
                : Finding.ok(SUBJECT, sentence + ".");
    }
}
