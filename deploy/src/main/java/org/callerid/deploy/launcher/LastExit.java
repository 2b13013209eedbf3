// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.callerid.deploy.settings.StartReport;

/**
 * Ends the process as soon as the application has closed. Payara takes its time to stop, and meanwhile answers whoever comes
 * with 404 and 500 of its own.
 */
final class LastExit {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    /** As the JVM's own on SIGTERM. */
    private static final int STATUS = 143;

    private LastExit() {}

    static void afterTheApplication() {
        Runtime.getRuntime().addShutdownHook(new Thread(LastExit::leave, "last-exit"));
    }

    private static void leave() {
        long begun = System.nanoTime();
        while (!StartReport.isClosed() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
