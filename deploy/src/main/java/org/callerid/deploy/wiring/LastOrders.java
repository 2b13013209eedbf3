// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether the service still lets requests in. Asked until the very end, so it must outlive every scope. */
@Singleton
public class LastOrders {
    private volatile boolean called;

    boolean areCalled() {
        return called;
    }

    /** Lets nobody in any more, and gives those who are in the time that every answer is due in. */
    void call(Duration longestAnswer) {
        called = true;
        LockSupport.parkNanos(longestAnswer.toNanos());
    }
}
