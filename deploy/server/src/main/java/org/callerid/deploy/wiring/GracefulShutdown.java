// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether the service is shutting down. Checked until the very end, so it must outlive every scope. */
@Singleton
public class GracefulShutdown {
    private volatile boolean draining;

    boolean isDraining() {
        return draining;
    }

    /** Accepts no further requests, and gives the current ones the time within which every answer is due. */
    void drain(Duration longestAnswer) {
        draining = true;
        LockSupport.parkNanos(longestAnswer.toNanos());
    }
}
