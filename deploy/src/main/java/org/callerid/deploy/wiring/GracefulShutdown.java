// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether the service still lets requests in. Asked until the very end, so it must outlive every scope. */
@Singleton
public class GracefulShutdown {
    private volatile boolean draining;

    boolean isDraining() {
        return draining;
    }

    /** Lets nobody in any more, and gives those who are in the time that every answer is due in. */
    void drain(Duration longestAnswer) {
        draining = true;
        LockSupport.parkNanos(longestAnswer.toNanos());
    }
}
