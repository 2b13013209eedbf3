// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.chaos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for asynchronous effects of a server. */
final class Await {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Await() {}

    /** Polls the condition; an exception counts as false. */
    static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("within " + TIMEOUT.toSeconds() + " s it did not come true that " + what);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
        try {
            return condition.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }
}
